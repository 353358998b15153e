import { foldScript } from '../../language/fold-script.ts';

/**
 * Words that stand on nearly every page. A pack that called a company "the", or knew a claim by "percent", would mark the world.
 */
const COMMON_ENGLISH = new Set(
  (
    'a able about above across after again against ago all almost along already also although always am among an and another any ' +
    'are around as ask at away back be became because become been before began behind being best better between big both business but by ' +
    'call called came can case chief children city come companies company could country day days deal did do does done down during each early ' +
    'economy end even ever every executive few figure figures find firm firms first five for found four from full get give go going good got ' +
    'government great group growth had half has have he head help her here high him his home house how however if important in including ' +
    'increase industry inside into investment investor investors is it its itself job just keep kind know large largest last late later law lead least less ' +
    'life like likely line little local long look made mail make makes making man many market markets may me mean media members men might million billion trillion ' +
    'money month months more most much must my name national near need never new news next night no north not nothing now number of off office ' +
    'often old on once one only open or order other others our out over own page part party past pay people per percent place plan plans point police power ' +
    'president price prices problem public put question rate read report reported reports right said sales same saw say says second see seen sell service set several share shares ' +
    'she should show side since six small so some spending staff start state states still stock stocks story street strong such sum system take tax technology tell ten than that the ' +
    'their them then there these they thing think third this those though three through time times to today together told too took top total town trade turn two under ' +
    'until up us use used users value very video want war was water way we week weeks well went were west what when where whether which while white who whole why ' +
    'will win with within without woman women word words work workers works world would write year years yen yes yesterday yet you young your dollar dollars euro euros'
  ).split(' '),
);

const COMMON_CHINESE = new Set(
  (
    '公司 企业 市场 美元 人民 人民币 欧元 亿元 万元 万亿 亿美元 报道 记者 表示 认为 可以 没有 我们 他们 你们 自己 什么 怎么 因为 所以 但是 如果 已经 目前 ' +
    '今年 去年 明年 今天 昨天 明天 时间 问题 工作 国家 政府 经济 发展 技术 科技 产品 服务 用户 客户 投资 投资者 增长 下降 上涨 下跌 百分 数据 数字 消息 新闻 ' +
    '中国 美国 全球 世界 国际 城市 人类 行业 产业 业务 部分 大家 一个 一些 这个 那个 这些 那些 进行 通过 其中 以及 由于 根据 包括 成为 开始 之后 之前 ' +
    '其他 更多 非常 可能 需要 使用 提供 支持 管理 分析 研究 计划 项目 方面 情况 价格 股价 股票 季度 年度 月份 总额 收入 支出 成本'
  ).split(' '),
);

const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;
const LETTERS_OR_DIGITS = /[\p{Letter}\p{Number}]/gu;

/** How many letters, digits or characters of a word count. */
export function weightOf(word: string): { readonly han: number; readonly latin: number } {
  const counted = word.match(LETTERS_OR_DIGITS) ?? [];
  const han = counted.filter((character) => HAN.test(character)).length;
  return { han, latin: counted.length - han };
}

/** Every word of it stands on nearly every page, or it is nothing but numbers and signs. */
export function isCommon(words: string): boolean {
  const plain = foldScript(words.toLowerCase()).trim();
  if (COMMON_CHINESE.has(plain)) return true;
  const parts = plain.split(/[^\p{Letter}\p{Number}]+/u).filter((part) => part !== '');
  return parts.every((part) => COMMON_ENGLISH.has(part) || COMMON_CHINESE.has(part) || /^\p{Number}+$/u.test(part));
}
