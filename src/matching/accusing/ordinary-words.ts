import type { Span } from '../../language/sentences.ts';
import { plainText } from '../plain-text.ts';
import { overlaps } from '../reading.ts';
import type { Statement } from '../statement/statement.ts';

/** Telling words of one database entry, in both languages, that count as known beside the ordinary ones. */
export interface ToldWords {
  readonly latin: ReadonlySet<string>;
  /** Every unit that stands there, and every two that stand side by side. */
  readonly units: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

export function toldWords(words: readonly string[]): ToldWords {
  const texts = words.map(plainText);
  return {
    latin: new Set(texts.flatMap((text) => text.match(LATIN) ?? [])),
    units: new Set(texts.flatMap((text) => text.split(''))),
    pairs: new Set(texts.flatMap((text) => text.split('').map((_, i) => text.slice(i, i + 2)))),
  };
}

/**
 * Whether a part of a figure's sentence holds only names, measures, periods, figures, words for how sure it is, and words that merely carry
 * the telling. Any other word may make the number one of something else ("from subscriptions", 用于服务器的).
 */
export function isOrdinary(statement: Statement, part: Span, told?: ToldWords): boolean {
  const { reading, figure, beside, mentions, metricWords, periods, cues } = statement;
  const units = reading.plain.slice(part.start, part.end).split('');
  for (const spans of [[figure], beside, mentions, metricWords, periods, told ? cues.sentence : []])
    for (const span of spans)
      if (overlaps(span, part))
        units.fill(' ', Math.max(0, span.start - part.start), Math.max(0, span.end - part.start));
  const rest = units.join('');
  return (
    (rest.match(LATIN) ?? []).every((word) => ORDINARY.has(word) || told?.latin.has(word)) &&
    !/\d/.test(rest) &&
    !OTHER_LETTERS.test(rest) &&
    (rest.match(HAN) ?? []).every((run) => isOrdinaryHan(run, told))
  );
}

const LATIN = /[a-z]+/g;
const HAN = /[㐀-鿿]+/g;
/** Of languages in which nothing here is read: kana between Han characters, letters with accents. */
const OTHER_LETTERS = /[^\P{L}a-z㐀-鿿]/u;

/** No spaces part Chinese words: a pair that stands in what is known is known. */
function isOrdinaryHan(run: string, told: ToldWords | undefined): boolean {
  const units = run.split('');
  for (let i = 0; i + 1 < run.length; i += 1) if (told?.pairs.has(run.slice(i, i + 2))) units.fill(' ', i, i + 2);
  return units
    .join('')
    .replace(ORDINARY_HAN, ' ')
    .split(' ')
    .every((left) => left.length === 0 || (left.length === 1 && told?.units.has(left)));
}

/** Grammar, words for telling and for rising, those who tell, days, and words that only colour: none of them says what a number is of. */
const ORDINARY: ReadonlySet<string> = new Set(
  [
    'the a an of in for at to and its s it was were is are be been has had have about around roughly nearly almost over more than',
    'on with us this last their that from by now also then just even still already approximately some up as into out all both each',
    'only alone so far meanwhile however example without full whole',
    'reached totaled totalled hit came amounted stood rose grew climbed reported posted recorded booked made earned said says showed show',
    'according reach reaches reaching hits hitting stands rising risen grown soared jumped surged ballooned swelled found finds reports',
    'shows put puts putting taken takes took going goes went flowing flows secured deliver delivers delivered delivering succeed succeeded',
    'claims wrote writes estimates estimate reveal reveals revealed became become becomes',
    'company chipmaker maker giant group firm firms business businesses companies startup startups corporate cfo ceo results result report',
    'study survey data research numbers figures statement statements newsletter article post blog paper initiative researchers authors',
    'analysis analyzed analysed studied examined surveyed documents new',
    'fiscal calendar year years quarter quarters quarterly annual annually total ended ending dollars worldwide week month',
    'yesterday today monday tuesday wednesday thursday friday',
    'astonishing staggering stunning massive huge whopping record mere widely shared cited',
  ].flatMap((words) => words.split(' ')),
);

/** What only carries the telling; the longer of two that begin alike first. */
const ORDINARY_HAN =
  /具体来说|如今|目前|眼下|现在|全世界|全球|世界|整个|流向|流入|等于|大约|左右|投向|单单|光是|一举|首次|创下|创纪录|纪录|天文数字|数目|数额|金额|一共|令人|惊人|震惊|巨额|大举|豪掷|砸下|花掉|烧掉|烧光|开发|打造|[两三四五六七]家|最新|之间|发展|主要|锁定|如是说|(?:周|星期)[一二三四五六日天]|统计|领域|告终|收益|花费|研究|表明|数据|首席财务官|首席执行官|几乎|一个|一些|确认|带来|之一|以及|已经|旗下|任何|文章|发现|指出|的|了|为|是|达到|达|约|近|超过|超|逾|在|全年|全|年度|年|季度|季|财年|财报|显示|公司|共|合计|总计|总额|录得|实现|公布|报告|称|表示|该|其|这家|巨头|芯片|亿|万|美元|元|高达|已|曾|当时|去年|今年|上|本|有|和|与|向|中|也|都|内|将|则|又|会|被|以|可|它|说|据|费|总|个|下|仅|就/g;
