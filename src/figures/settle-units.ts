import type { MoneyHome } from './currencies.ts';
import type { Figure } from './figure.ts';
import { withUnit } from './make-figure.ts';

const SENTENCE_END = /[。！？!?\n]|\.(?= [A-Z"'])/g;
/** How far a currency of another sentence still holds, in characters, back and on. */
const REACH_BACK = 400;
const REACH_ON = 200;
const NONE: ReadonlySet<string> = new Set();
const NAMED: readonly (readonly [string, RegExp])[] = [
  ['CNY', /人民币|RMB|CNY/],
  ['TWD', /新?台币|NT\$|TWD/],
  ['HKD', /港[元币]|HK\$|HKD/],
  ['JPY', /日[元币]|(?<![A-Za-z])yen(?![A-Za-z])|JPY|[\u3041-\u30ff]/],
];

/** Gives figures whose currency is left open the one that the text around them states. */
export function settleUnits(folded: string, figures: Figure[], home: MoneyHome): Figure[] {
  if (!figures.some((figure) => figure.kind === 'money' && (figure.unit === null || figure.unitCandidates)))
    return figures;
  const sentences = sentenceNumbers(folded, figures);
  const here = currenciesBySentence(figures, sentences);
  const named = NAMED.filter(([, pattern]) => pattern.test(folded)).map(([unit]) => unit);
  return figures.map((figure, index) => {
    if (figure.kind !== 'money') return figure;
    if (figure.unitCandidates) return settleOpen(figure, named);
    if (figure.unit !== null) return figure;
    const grown = figures[index + 1];
    if (grown?.kind === 'count' && sentences[index] === sentences[index + 1] && isStartOf(figure, grown, folded))
      return { ...withUnit(figure, grown.unit), kind: 'count', shape: 'point' };
    const counted = figures[index - 1];
    if (
      counted?.kind === 'count' &&
      sentences[index] === sentences[index - 1] &&
      isHeldAgainst(counted, figure, folded)
    )
      return { ...withUnit(figure, counted.unit), kind: 'count', shape: 'point' };
    return settleBare(figure, index, figures, here.get(sentences[index] ?? 0) ?? NONE, home);
  });
}

/** "From 400 million last October to 800 million users": what grew is counted at both ends. */
function isStartOf(figure: Figure, grown: Figure, folded: string): boolean {
  return (
    STARTS.test(folded.slice(Math.max(0, figure.start - 20), figure.start)) &&
    REACHES.test(folded.slice(figure.end, Math.min(grown.start, figure.end + 40)))
  );
}

const STARTS = /(?:(?:^|[^A-Za-z])from [^,;。]{0,14}|[从由自][^,;，。；]{0,12})$/i;
const REACHES = /^[^;；\d]{0,30}(?:[至到为]|(?:^|[^A-Za-z])to )[^;；\d]{0,10}$/i;

/** "1.2 billion users, up from 900 million in February": so is what it is held against. */
function isHeldAgainst(counted: Figure, figure: Figure, folded: string): boolean {
  return AGAINST.test(folded.slice(counted.end, figure.start)) && figure.start - counted.end <= 80;
}

const AGAINST =
  /[^A-Za-z](?:from|after|against|versus|vs\.?|compared (?:with|to)|than)(?: (?:about|around|roughly|nearly|almost|over|more than|some|just|the))*[ ~]*$|(?:高于|多于|此前|之前|较|相比|从|由)[^,;，。；$€£]{0,12}$/i;

/** A sign such as ¥ is settled where the text names exactly one of its currencies in words. */
function settleOpen(figure: Figure, named: readonly string[]): Figure {
  const fitting = named.filter((unit) => figure.unitCandidates?.includes(unit));
  const [only] = fitting;
  if (fitting.length !== 1 || only === undefined || figure.unit === 'USD') return figure;
  return withUnit(figure, only);
}

function settleBare(
  figure: Figure,
  index: number,
  figures: readonly Figure[],
  here: ReadonlySet<string>,
  home: MoneyHome,
): Figure {
  let units = [...here];
  for (let i = index - 1; units.length === 0 && i >= 0; i--) {
    const other = figures[i];
    if (!other || figure.start - other.end > REACH_BACK) break;
    if (isSettled(other)) units = [other.unit];
  }
  for (let i = index + 1; units.length === 0 && i < figures.length; i++) {
    const other = figures[i];
    if (!other || other.start - figure.end > REACH_ON) break;
    if (isSettled(other)) units = [other.unit];
  }
  const [only] = units;
  if (units.length === 1 && only !== undefined) return withUnit(figure, only);
  if (units.length > 1) return withUnit(figure, figure.unit, units);
  return withUnit(figure, figure.unit, home.language === 'en' ? ['USD'] : ['USD', 'CNY']);
}

/** The settled currencies of each sentence. */
function currenciesBySentence(figures: readonly Figure[], sentences: readonly number[]): Map<number, Set<string>> {
  const units = new Map<number, Set<string>>();
  figures.forEach((figure, index) => {
    if (!isSettled(figure)) return;
    const sentence = sentences[index] ?? 0;
    const set = units.get(sentence) ?? new Set<string>();
    units.set(sentence, set.add(figure.unit));
  });
  return units;
}

/** A currency that can be lent to others: said outright, or a plain `$`. */
function isSettled(figure: Figure): figure is Figure & { unit: string } {
  return figure.kind === 'money' && figure.unit !== null && (!figure.unitCandidates || figure.unit === 'USD');
}

/** The number of the sentence in which each figure stands. */
function sentenceNumbers(folded: string, figures: readonly Figure[]): number[] {
  const numbers: number[] = [];
  SENTENCE_END.lastIndex = 0;
  let sentence = 0;
  let end = SENTENCE_END.exec(folded)?.index ?? Infinity;
  for (const figure of figures) {
    while (end < figure.start) {
      sentence++;
      end = SENTENCE_END.exec(folded)?.index ?? Infinity;
    }
    numbers.push(sentence);
  }
  return numbers;
}
