import * as OpenCC from 'opencc-js';

/**
 * Simplified Chinese as Taiwan writes it: OpenCC's Taiwan phrases, and the words below, which it would get wrong or does not know.
 * Each is taken out of the text before OpenCC sees it; of two that begin alike the longer one counts.
 */
const WORDS: Readonly<Record<string, string>> = {
  // Scales and units: in Taiwan 兆 is 10^12, so 兆瓦 (MW) would be misread; power is written in Latin letters.
  万亿: '兆',
  吉瓦: 'GW',
  兆瓦: 'MW',
  太瓦时: 'TWh',

  // Characters with two Traditional forms, where OpenCC takes the wrong one between the words of our texts.
  后: '後',
  签: '簽',
  标签: '標籤',
  台: '台',
  采购: '採購',
  折合: '折合',
  回落: '回落',
  改制: '改制',

  // Common words that OpenCC takes for the computer terms that look like them.
  算法: '算法',
  非现金项目: '非現金項目',
  文件: '文件',
  对象: '對象',
  循环: '循環',
  扩展: '擴展',
  支持: '支持',
  消息: '消息',
  运行: '運行',
  发布: '發布',
  公布: '公布',
  宣布: '宣布',
  分布: '分布',
  设备: '設備',
  用户: '用戶',
  周活跃用户: '每週活躍用戶',
  数据: '數據',
  数据库: '資料庫',
  数据中心: '資料中心',

  // Artificial intelligence and computing.
  '智能体 AI': '代理式 AI',
  智能体AI: '代理式AI',
  'AI 智能体': 'AI 代理',
  智能体: 'AI 代理',
  推理: '推論',
  推理模型: '推理模型',
  计算与存储: '運算與儲存',
  云: '雲端',
  云端: '雲端',
  云计算: '雲端運算',
  云厂商: '雲端業者',
  阿里云: '阿里雲',
  谷歌云: 'Google Cloud',
  博客: '部落格',

  // Business and statistics.
  发布会: '發表會',
  财年: '會計年度',
  财季: '會計季度',
  第一季度: '第一季',
  第二季度: '第二季',
  第三季度: '第三季',
  第四季度: '第四季',
  前三季度: '前三季',
  二季度: '第二季',
  一季报: '第一季財報',
  同比增长: '年增',
  同比增幅: '年增幅度',
  同比: '年增率',
  环比增长: '季增',
  环比: '季增率',
  年化收入: '年化營收',
  净利润: '淨利',
  营业利润: '營業利益',
  投资回报率: '投資報酬率',
  投资回报: '投資報酬',
  目标回报率: '目標報酬率',
  国内生产总值: '國內生產毛額',
  物业与设备: '不動產與設備',
  合同: '合約',
  期权: '選擇權',
  渠道: '通路',
  水平: '水準',
  增长: '成長',
  高管: '高階主管',
  掌门人: '執行長',
  定制: '客製',
  运营: '營運',
  经营租赁: '營業租賃',
  营销: '行銷',
  业绩会: '法說會',
  业绩指引: '財測',
  指引: '財測',
  报道: '報導',
  调研: '調查',
  计划: '計畫',
  账: '帳',
  日元: '日圓',
  办公楼: '辦公大樓',
  智能手机: '智慧型手機',
  披露: '揭露',
  盈利: '獲利',
  息税前利润: '息前稅前利益',
  经营亏损: '營業虧損',
  股权激励: '股票薪酬',
  市场份额: '市占率',
  份额: '市占率',
  反馈: '回饋',
  情景: '情境',
  零部件: '零組件',
  风险投资: '創投',
  批量出货: '量產出貨',
  谅解备忘录: '合作備忘錄',
  许可: '授權',
  许可费: '授權費',
  非独家: '非專屬',
  一致预期: '市場共識',
  头部云厂商: '主要雲端業者',
  生产率: '生產力',
  同行评审: '同儕審查',
  电商: '電商',
  风投: '創投',
  初创: '新創',
  首席营收官: '營收長',
  首席执行官: '執行長',
  首席财务官: '財務長',
  首席技术官: '技術長',

  // Names.
  英伟达: '輝達',
  谷歌: 'Google',
  高德纳: 'Gartner',
  扎克伯格: '祖克柏',
  盖茨: '蓋茲',
  斯科特: '史考特',
  特朗普: '川普',
  沃顿: '華頓',
  美联储: '聯準會',
  联储: '聯準銀行',
  普华永道: 'PwC',
  弗曼: '福爾曼',
  迈克尔: '麥可',
  伯里: '貝瑞',
  埃里森: '艾利森',
  萨拉: '莎拉',
  伯克希尔: '波克夏',
  阿斯麦: '艾司摩爾',
  奈飞: 'Netflix',
  优步: 'Uber',
  斯坦福: '史丹佛',
  波士顿咨询: '波士頓顧問集團',
  中国内地: '中國大陸',
  内地: '中國大陸',
  空间站: '太空站',
  疾控中心: '疾病管制與預防中心',
  圣路易斯: '聖路易',
  阿联酋: '阿聯',
  澳大利亚: '澳洲',
  新西兰: '紐西蘭',
};

const KNOWN = new RegExp(
  `(${Object.keys(WORDS)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})`,
);

const HAN = '\\p{Script=Han}';
/** Latin words that took the place of Han ones keep the gap that the texts have between the two. */
const LATIN_BEFORE_HAN = new RegExp(`(Google|Google Cloud|Gartner|PwC|Netflix|Uber|GW|MW|TWh)(?=${HAN})`, 'gu');
const LATIN_AFTER_HAN = new RegExp(`(?<=${HAN})(AI 代理|Google|Gartner|PwC|Netflix|Uber|GW|MW|TWh)`, 'gu');
/** Taiwan groups from four digits on (`6,440 億`); the texts group from five. What stands before 年 is a year. */
const AMOUNT =
  /(?<![\d.,])(\d)(\d{3})(?=(?:\.\d+)?(?:(?:[–-]| 至 )[\d,.]+)? ?多? ?(?:兆|億|萬|美元|歐元|元|GW|MW|倍|個|家|位|名|人|次|項|條|塊|顆|股))/gu;

const convert = OpenCC.Converter({ from: 'cn', to: 'twp' });

export function toTaiwan(simplified: string): string {
  return simplified
    .split(KNOWN)
    .map((part, i) => (i % 2 === 1 ? WORDS[part] : convert(part)))
    .join('')
    .replace(LATIN_BEFORE_HAN, '$1 ')
    .replace(LATIN_AFTER_HAN, ' $1')
    .replaceAll('佔', '占')
    .replace(AMOUNT, '$1,$2');
}
