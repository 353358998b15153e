/** Whether the words around a number without a currency tell that people or things are counted. Folded text. */

const BEHIND =
  /^[ *」』]{0,3}(?:的|多|级)?(?:月度?|周|日)?(?:活跃|付费|注册|独立|企业|全球|个人|新增)?(?:的? ?[A-Za-z]{2,12} ?)?(?:用户|使用者|人(?![工民机类形均])|订阅|会员|开发者|客户|粉丝|下载|员工|参数|[Tt]oken|词元|岗位|家庭|读者|观众|学生|玩家|消费者|居民|工人|周活|月活|日活|访问|浏览|播放|晶体管|张卡|块卡|卡(?=[的集规]))/;
const BEFORE =
  /(?:用户数?量?|使用者|周活(?:跃)?|月活(?:跃)?|日活(?:跃)?|订阅者?数?|会员数|下载量|访问量|参数量?|人口|WAU|MAU|DAU)[^。，；！？,;!?\n]{0,10}$/;

export function countsAhead(text: string, at: number): boolean {
  return BEHIND.test(text.slice(at, at + 24));
}

export function countsBefore(text: string, at: number): boolean {
  return BEFORE.test(text.slice(Math.max(0, at - 18), at));
}
