import type { Claim, Misquote } from '../claims/schema.ts';
import { isAccusation } from './annotation.ts';
import type { Lexicon } from './lexicon.ts';
import { filedMonths } from './periods/filed-months.ts';
import { fiscalMonths } from './periods/fiscal-year.ts';
import { plainText } from './plain-text.ts';
import { ownTelling } from './accusing/own-telling.ts';
import { isShareOf } from './share-of.ts';
import type { Statement } from './statement/statement.ts';
import { isSurelyTold } from './accusing/surely-told.ts';
import type { Told } from './statement/told.ts';
import { isInUnit } from './values.ts';
import { isWordUnit } from './word-scanner.ts';

export interface MisquoteHit {
  readonly misquote: Misquote;
  /** Everything that makes it that version is surely said of this very figure; what accuses must be. */
  readonly isSure: boolean;
}

/** A wrong version with what is asked of a figure before anything else. */
export interface KnownMisquote {
  readonly misquote: Misquote;
  /** Of the figure; null where the version is known by words alone. */
  readonly unit: string | null;
  readonly low: number;
  readonly high: number;
}

export function knownMisquote(misquote: Misquote): KnownMisquote {
  const { unit = null, low = 0, high = 0 } = misquote.when.figure ?? {};
  const slack = 1e-9 * Math.abs(high);
  return { misquote, unit, low: low - slack, high: high + slack };
}

/** The first known wrong version all of whose conditions hold, one that is surely told before one that may be. */
export function heldMisquote(
  { claim, misquotes }: { readonly claim: Claim; readonly misquotes: readonly KnownMisquote[] },
  statement: Statement,
  told: Told,
  lexicon: Lexicon,
): MisquoteHit | null {
  let unsure: MisquoteHit | null = null;
  for (const known of misquotes) {
    // What is known by its figure has that figure; what is not is known by words.
    if (known.unit === null ? !known.misquote.when.words : !figureHolds(known, known.unit, statement)) continue;
    const { misquote } = known;
    if (!holds(misquote, claim, statement, told, lexicon)) continue;
    if (!isAccusation(misquote.verdict) || isSurelyTold(misquote, claim, statement, lexicon))
      return { misquote, isSure: true };
    unsure ??= { misquote, isSure: false };
  }
  return unsure;
}

function holds(misquote: Misquote, claim: Claim, statement: Statement, told: Told, lexicon: Lexicon): boolean {
  const { when } = misquote;
  const accuses = isAccusation(misquote.verdict);
  if (when.metric && !when.metric.some((id) => metricTold(id, statement, lexicon, accuses))) return false;
  if (when.entities && !when.entities.every((id) => entityTold(id, statement, lexicon))) return false;
  if (when.withoutEntities?.some((id) => (statement.entities.get(lexicon.companyOf(id))?.weight ?? 0) >= 0.6))
    return false;
  if (when.period && !when.period.some((period) => periodTold(period, claim, statement, lexicon))) return false;
  if (
    when.told &&
    !when.told.some((how) =>
      how === 'done' ? told.done : how === 'coming' ? told.coming : how === 'signed' ? told.signed : told.paid,
    )
  ) {
    return false;
  }
  if (when.shareOf && !isShareOf(when.shareOf, statement)) return false;
  // What accuses must stand with the figure itself, not with another one of its sentence.
  const around = accuses ? ownWords(statement) : statement.nearby;
  if (when.words && !when.words.every((list) => containsOneOf(isSubject(list.en) ? statement.nearby : around, list)))
    return false;
  if (when.withoutWords && containsOneOf(statement.nearby, when.withoutWords)) return false;
  return true;
}

/** Words for the matter itself may stand in the sentence beside. */
function isSubject(words: readonly string[]): boolean {
  return words.includes('AI');
}

function figureHolds({ low, high }: KnownMisquote, unit: string, { figure }: Statement): boolean {
  return figure.low >= low && figure.high <= high && isInUnit(figure, unit);
}

/** The figure's own clause and what leads into it. */
function ownWords(statement: Statement): string {
  const { clause, leads } = ownTelling(statement);
  const { plain } = statement.reading;
  return [...leads.toReversed(), clause].map(({ start, end }) => plain.slice(start, end)).join('');
}

/** A word for the measure, for an accusation one that no other figure stands between. */
function metricTold(id: string, statement: Statement, lexicon: Lexicon, accuses: boolean): boolean {
  const direct = statement.metrics.get(id)?.weight ?? 0;
  const broader = lexicon.metrics.get(id)?.broader;
  const broad = broader === undefined ? 0 : (statement.metrics.get(broader)?.weight ?? 0);
  return Math.max(direct, broad * 0.9) >= (accuses ? 0.67 : 0.54);
}

function entityTold(id: string, statement: Statement, lexicon: Lexicon): boolean {
  const nearness = statement.named.get(id) ?? statement.entities.get(lexicon.companyOf(id));
  if (nearness && nearness.weight >= 0.48) return true;
  const members = lexicon.entities.get(id)?.members;
  if (!members) return false;
  const listed = statement.listed.filter((m) => members.includes(m)).length;
  if (listed >= Math.min(3, members.length)) return true;
  for (const group of lexicon.entities.values()) {
    if (
      group.members &&
      group.id !== id &&
      (statement.entities.get(group.id)?.weight ?? 0) >= 0.5 &&
      members.every((m) => group.members?.includes(m))
    )
      return true;
  }
  return false;
}

function periodTold(period: string, claim: Claim, statement: Statement, lexicon: Lexicon): boolean {
  const told = statement.period;
  if (!told || told.where === 'paragraph') return false;
  const yearEnds = lexicon.entities.get(claim.about.entities[0] ?? '')?.fiscalYearEnds ?? 12;
  const filed = filedMonths(period, yearEnds);
  if (!filed) return false;
  const page = told.period.fiscal ? fiscalMonths(told.period.fiscal, yearEnds) : told.period;
  if (filed.open === 'until') return told.period.until && page.to === filed.to;
  return filed.from === page.from && filed.to === page.to;
}

/** Words of the database for one thing, in both languages. */
interface WordList {
  readonly en: readonly string[];
  readonly 'zh-Hans': readonly string[];
}

/** Whether a plain text holds one of the words, at word edges where they are Latin. */
export function containsOneOf(plain: string, list: WordList): boolean {
  return plainWordsOf(list).some((word) => contains(plain, word));
}

function contains(plain: string, sought: string): boolean {
  let at = plain.indexOf(sought);
  while (at >= 0) {
    const before = at === 0 ? 0 : plain.charCodeAt(at - 1);
    const after = plain.charCodeAt(at + sought.length);
    const leftOpen = !isWordUnit(sought.charCodeAt(0)) || !isWordUnit(before);
    const rightOpen = !isWordUnit(sought.charCodeAt(sought.length - 1)) || Number.isNaN(after) || !isWordUnit(after);
    if (leftOpen && rightOpen) return true;
    at = plain.indexOf(sought, at + 1);
  }
  return false;
}

const plainWords = new WeakMap<WordList, readonly string[]>();

function plainWordsOf(list: WordList): readonly string[] {
  let words = plainWords.get(list);
  if (!words) plainWords.set(list, (words = [...list.en, ...list['zh-Hans']].map(plainText)));
  return words;
}
