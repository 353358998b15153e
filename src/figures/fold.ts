/**
 * Folding: one text in which full-width forms, odd spaces and dashes, and Traditional characters that occur in
 * quantities are replaced by one plain form each. Every replacement keeps its length, so offsets stay true.
 */

const HAN_PAIRS =
  '億亿萬万兩两幾几數数點点個个圓元幣币歐欧鎊镑韓韩盧卢紐纽馬马約约過过將将達达於于餘余來来臺台戶户輛辆張张顆颗塊块' +
  '項项筆笔間间畝亩訂订閱阅員员會会發发開开躍跃週周參参觀观眾众業业學学讀读載载絲丝職职崗岗錢钱時时級级寬宽頻频' +
  '節节簽签違违條条鄰邻臨临趕赶從从與与範范圍围內内後后長长齡龄壽寿單单輪轮幹干貨货陸陆澤泽銖铢廣广賣卖裝装認认費费註注冊册體体類类勞劳動动員员團团隊队塊块詞词區区戰战贏赢總总計计萊莱' +
  '○零〇零圜元圆元';

const PUNCTUATION: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u200a': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '\t': ' ',
  '\r': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2212': '-',
  '\ufe63': '-',
  '－': '-',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '．': '.',
  '％': '%',
  '﹪': '%',
  '＄': '$',
  '﹩': '$',
  '￥': '¥',
  '￡': '£',
  '＋': '+',
  '×': 'x',
  '’': "'",
  '，': ',', // only between full-width digits, see the pattern
};

const replacements = new Map<string, string>(Object.entries(PUNCTUATION));
for (let i = 0; i < HAN_PAIRS.length; i += 2) replacements.set(HAN_PAIRS.charAt(i), HAN_PAIRS.charAt(i + 1));
for (const [first, last] of [
  ['０', '９'],
  ['Ａ', 'Ｚ'],
  ['ａ', 'ｚ'],
] as const) {
  for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) {
    replacements.set(String.fromCharCode(code), String.fromCharCode(code - 0xfee0));
  }
}

const classOf = (characters: Iterable<string>): string => [...characters].filter((c) => c !== '，').join('');
const FOLDABLE = new RegExp(`[${classOf(replacements.keys())}]|(?<=[０-９])，(?=[０-９])`, 'g');

/** The folded text, of the same length in UTF-16 units. */
export function fold(text: string): string {
  return text.replace(FOLDABLE, (character) => replacements.get(character) ?? character);
}
