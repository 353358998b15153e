import { formatDate } from '../language/format.ts';
import type { Locale } from '../language/words.ts';

type Chinese = Exclude<Locale, 'en'>;

/**
 * The remarks that stand behind a publisher's name on file, which are written in English, in Chinese. They are few and alike; names
 * in them stay as they are. `$1` is the rule's first group.
 */
const RULES: readonly (readonly [RegExp, Readonly<Record<Chinese, string>>])[] = [
  [/^(?:public )?copy$/, { 'zh-Hans': '转载', 'zh-Hant': '轉載' }],
  [/^archived copy$/, { 'zh-Hans': '存档副本', 'zh-Hant': '存檔副本' }],
  [/^copy of the (?:text|article)$/, { 'zh-Hans': '全文转载', 'zh-Hant': '全文轉載' }],
  [/^copy of the report['’]s text$/, { 'zh-Hans': '转载报告正文', 'zh-Hant': '轉載報告正文' }],
  [/^mirror$/, { 'zh-Hans': '镜像', 'zh-Hant': '鏡像' }],
  [/^mirror of the PDF$/, { 'zh-Hans': 'PDF 镜像', 'zh-Hant': 'PDF 鏡像' }],
  [/^no address on file$/, { 'zh-Hans': '未存网址', 'zh-Hant': '未存網址' }],
  [/^publisher not named$/, { 'zh-Hans': '未注明发布者', 'zh-Hant': '未註明發布者' }],
  [/^summary$/, { 'zh-Hans': '摘要', 'zh-Hant': '摘要' }],
  [/^undated$/, { 'zh-Hans': '未注日期', 'zh-Hant': '未註日期' }],
  [/^fits (\w+ \d{4})$/, { 'zh-Hans': '内容与 $1相符', 'zh-Hant': '內容與 $1相符' }],
  [
    /^appendix, as quoted by later reviews$/,
    { 'zh-Hans': '附录，据后来的评述转引', 'zh-Hant': '附錄，據後來的評述轉引' },
  ],
  [/^reproduces the abstract$/, { 'zh-Hans': '转载摘要', 'zh-Hant': '轉載摘要' }],
  [/^reproduces the (.+) release and table$/, { 'zh-Hans': '转载 $1 新闻稿和表格', 'zh-Hant': '轉載 $1 新聞稿和表格' }],
  [/^reproduces the (.+) release$/, { 'zh-Hans': '转载 $1 新闻稿', 'zh-Hant': '轉載 $1 新聞稿' }],
  [/^reproduces the (.+) table$/, { 'zh-Hans': '转载 $1 表格', 'zh-Hant': '轉載 $1 表格' }],
  [/^release, reproduced by (.+)$/, { 'zh-Hans': '新闻稿，由 $1 转载', 'zh-Hant': '新聞稿，由 $1 轉載' }],
  [/^release, (.+)$/, { 'zh-Hans': '新闻稿，$1', 'zh-Hant': '新聞稿，$1' }],
  [/^(.+) release quoted$/, { 'zh-Hans': '引用 $1 新闻稿', 'zh-Hant': '引用 $1 新聞稿' }],
  [/^rewrite of the (.+) guide$/, { 'zh-Hans': '改写 $1 的导读', 'zh-Hant': '改寫 $1 的導讀' }],
  [/^on the (.+) guide$/, { 'zh-Hans': '据 $1 的导读', 'zh-Hant': '據 $1 的導讀' }],
  [/^on (.+)['’]s count$/, { 'zh-Hans': '据 $1 统计', 'zh-Hant': '據 $1 統計' }],
  [/^on (?:the )?(\p{Lu}.*)$/u, { 'zh-Hans': '据 $1', 'zh-Hant': '據 $1' }],
  [/^(\p{Lu}.*) data$/u, { 'zh-Hans': '$1 数据', 'zh-Hant': '$1 數據' }],
  [/^(\p{Lu}.*) chart$/u, { 'zh-Hans': '$1 图表', 'zh-Hant': '$1 圖表' }],
  [/^Form 10-Q for (\w+)–(\w+ \d{4})$/, { 'zh-Hans': '10-Q 季报，截至 $2', 'zh-Hant': '10-Q 季報，截至 $2' }],
  [/^Form 10-K for the year to (\w+ \d{4})$/, { 'zh-Hans': '10-K 年报，截至 $1', 'zh-Hant': '10-K 年報，截至 $1' }],
  [/^India$/, { 'zh-Hans': '印度', 'zh-Hant': '印度' }],
  [/^Pakistan$/, { 'zh-Hans': '巴基斯坦', 'zh-Hant': '巴基斯坦' }],
];

/** Names and nothing else: `Reuters, FT, WSJ`. */
const NAMES = /^\p{Lu}[\p{L}\p{N}&.’'-]*(?:,? \p{Lu}[\p{L}\p{N}&.’'-]*)*$/u;

export interface RemarkText {
  readonly text: string;
  /** BCP 47; English where there is no other. */
  readonly language: Locale;
}

/** A remark in the reader's language, or in English as it is on file where it cannot be had in that. */
export function remarkText(remark: string, locale: Locale): RemarkText {
  if (locale === 'en') return { text: remark, language: 'en' };
  const parts = remark.split('; ').map((part) => chinese(part, locale));
  return parts.every((part) => part !== null)
    ? { text: parts.join('；'), language: locale }
    : { text: remark, language: 'en' };
}

function chinese(part: string, locale: Chinese): string | null {
  for (const [form, texts] of RULES) {
    const found = form.exec(part);
    if (found) return texts[locale].replace(/\$(\d)/g, (_, group: string) => dated(found[Number(group)] ?? '', locale));
  }
  return NAMES.test(part) ? part.replaceAll(', ', '、') : null;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `March 2026` as a date of that language; anything else as it is. */
function dated(words: string, locale: Chinese): string {
  const [, name = '', year] = /^(\w+) (\d{4})$/.exec(words) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  return month === 0 ? words : formatDate(locale, `${year}-${String(month).padStart(2, '0')}`);
}
