/**
 * Folding: one text in which full-width forms, odd spaces and dashes, and Traditional characters that occur in
 * quantities are replaced by one plain form each. Every replacement keeps its length, so offsets stay true.
 */

const HAN_PAIRS =
  '億亿萬万兩两幾几數数點点個个圓元幣币歐欧鎊镑韓韩盧卢紐纽馬马約约過过將将達达於于餘余來来臺台戶户輛辆張张顆颗塊块項项筆笔間间畝亩訂订閱阅員员會会發发開开躍跃週周參参觀观眾众業业學学讀读載载絲丝' +
  '職职崗岗錢钱時时級级寬宽頻频節节簽签違违條条鄰邻臨临趕赶從从與与範范圍围內内後后長长齡龄壽寿單单輪轮幹干貨货陸陆澤泽銖铢廣广賣卖裝装認认費费註注冊册體体類类勞劳動动團团隊队詞词區区戰战贏赢總总' +
  '計计萊莱○零〇零圜元圆元';

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

/** Every UTF-16 unit with the one that it is read as. */
const table = Uint16Array.from({ length: 65536 }, (_, unit) => unit);
for (const [from, to] of replacements) table[from.charCodeAt(0)] = to.charCodeAt(0);

const COMMA = ','.charCodeAt(0);
const WIDE_COMMA = '，'.charCodeAt(0);
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The folded text, of the same length in UTF-16 units; half of a pair that stands alone becomes U+FFFD. */
export function fold(text: string): string {
  let units: Uint16Array | null = null;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const folded = unit === WIDE_COMMA && isWideDigit(text, i - 1) && isWideDigit(text, i + 1) ? COMMA : table[unit];
    if (folded !== unit) units ??= unitsOf(text);
    if (units) units[i] = folded as number;
  }
  return units ? decoder.decode(units) : text;
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

function isWideDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xff10 && unit <= 0xff19;
}
