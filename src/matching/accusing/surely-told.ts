import type { Claim, Misquote } from '../../claims/schema.ts';
import type { Span } from '../../language/sentences.ts';
import type { Lexicon, Mention } from '../lexicon.ts';
import { isOrdinary, type ToldWords, toldWords } from './ordinary-words.ts';
import { type OwnTelling, ownTelling } from './own-telling.ts';
import { plainText } from '../plain-text.ts';
import { within } from '../reading.ts';
import type { Name } from '../statement/names.ts';
import type { Statement } from '../statement/statement.ts';

/**
 * Whether a known wrong version is surely what a figure is told as: everything that makes it that version is said of this very figure,
 * and nothing is said of it that is not understood. What another clause says, or a word that nothing here knows, may make it right.
 */
export function isSurelyTold(misquote: Misquote, claim: Claim, statement: Statement, lexicon: Lexicon): boolean {
  const { when } = misquote;
  const own = ownTelling(statement);
  const subject = subjectOf(own, statement, lexicon);
  return (
    holdsNoOther(own, statement, wordsOfMisquote(misquote, claim)) &&
    (!when.metric || when.metric.some((id) => isMetricTold(id, own, statement, lexicon))) &&
    (!when.period || isPeriodIn(own, statement)) &&
    (subject === undefined ||
      isOneOf(subject, [...(when.entities ?? []), ...claim.about.entities], lexicon) ||
      wordsOf(misquote).some((w) =>
        plainText(w).includes(statement.reading.plain.slice(subject.start, subject.end)),
      )) &&
    (when.entities ?? []).every((id) => isNamed(id, own, subject, statement, lexicon))
  );
}

/** Whether nothing is said of the figure but what is understood: for a number of the record, which a misquote is not needed for. */
export function isUnderstood(claim: Claim, statement: Statement): boolean {
  return holdsNoOther(ownTelling(statement), statement, wordsOfClaim(claim));
}

/** What a wrong version says of itself. */
function wordsOf({ when, example }: Misquote): string[] {
  return [
    example.en,
    example['zh-Hans'],
    example['zh-Hant'] ?? '',
    ...[...(when.words ?? []), ...(when.shareOf ? [when.shareOf] : [])].flatMap((list) => [
      ...list.en,
      ...list['zh-Hans'],
    ]),
  ];
}

/** What a claim says of itself. */
function wordsOfRecord({ statement, phrases }: Claim): string[] {
  return [statement.en, statement['zh-Hans'], ...phrases.en, ...phrases['zh-Hans']];
}

/** Worked out when a page first comes so near. */
const ofClaims = new WeakMap<Claim, ToldWords>();
const ofMisquotes = new WeakMap<Misquote, ToldWords>();

function wordsOfClaim(claim: Claim): ToldWords {
  let words = ofClaims.get(claim);
  if (!words) ofClaims.set(claim, (words = toldWords(wordsOfRecord(claim))));
  return words;
}

/** With those of its claim. */
function wordsOfMisquote(misquote: Misquote, claim: Claim): ToldWords {
  let words = ofMisquotes.get(misquote);
  if (!words) ofMisquotes.set(misquote, (words = toldWords([...wordsOf(misquote), ...wordsOfRecord(claim)])));
  return words;
}

function holdsNoOther({ clause, leads, source }: OwnTelling, statement: Statement, told: ToldWords): boolean {
  const { mentions, reading } = statement;
  const isName = (part: Span) =>
    mentions.some(
      (m) => within(m, part) && reading.plain.slice(m.end, part.end).length <= 2 && m.start - part.start <= 1,
    );
  // What leads into a list of names leads into the figure.
  const list = leads.findIndex((part) => !isName(part));
  const leading = leads.slice(0, list < 0 ? leads.length : list + 1);
  return [clause, ...leading, source].every((part) => part === null || isOrdinary(statement, part, told));
}

function isIn({ clause, leads }: OwnTelling, span: Span): boolean {
  return within(span, clause) || leads.some((lead) => within(span, lead));
}

/** The measure stands with the figure, or is the one that was spoken of last. */
function isMetricTold(
  id: string,
  own: OwnTelling,
  { metrics, metricWords, figure }: Statement,
  lexicon: Lexicon,
): boolean {
  const ids = [id, lexicon.metrics.get(id)?.broader];
  const isIt = (m: Mention) => ids.includes(m.id);
  if (metricWords.some((m) => isIt(m) && isIn(own, m))) return true;
  if (!metricWords.some((m) => isIn(own, m))) {
    const last = metricWords.findLast((m) => m.end <= figure.start);
    if (last && metricWords.some((m) => m.start === last.start && isIt(m))) return true;
  }
  return ids.some((i) => {
    const nearness = i === undefined ? undefined : metrics.get(i);
    return (
      nearness !== undefined &&
      (nearness.where === 'table' ||
        nearness.where === 'heading' ||
        nearness.where === 'title' ||
        nearness.words === figure.quote)
    );
  });
}

/** A period of another clause is when something else was so. */
function isPeriodIn(own: OwnTelling, { period, periods }: Statement): boolean {
  if (period === null) return false;
  return !periods.includes(period.period) || isIn(own, period.period);
}

/** Whom the figure is told of: who is named last before it in its clause, else behind it there, else before its clause. */
function subjectOf(own: OwnTelling, { mentions, figure }: Statement, lexicon: Lexicon): Name | undefined {
  const actors = mentions.filter((m) => isActor(m, lexicon) && !own.asides.some((aside) => within(m, aside)));
  const inClause = actors.filter((m) => within(m, own.clause));
  return (
    inClause.findLast((m) => m.end <= figure.start) ?? inClause[0] ?? actors.findLast((m) => m.end <= figure.start)
  );
}

/** It is one of these, a member of one, or a group of which one is a member. */
function isOneOf({ id }: Name, ids: readonly string[], lexicon: Lexicon): boolean {
  const company = lexicon.companyOf(id);
  const members = lexicon.entities.get(id)?.members ?? [];
  return ids.some(
    (other) =>
      lexicon.companyOf(other) === company ||
      members.includes(other) ||
      lexicon.entities.get(other)?.members?.includes(company) === true ||
      lexicon.entities.get(other)?.members?.some((member) => members.includes(member)) === true,
  );
}

/** It is named in the figure's sentence, beside what a relative clause says, or is whom the figure is told of. */
function isNamed(
  id: string,
  own: OwnTelling,
  subject: Name | undefined,
  statement: Statement,
  lexicon: Lexicon,
): boolean {
  const company = lexicon.companyOf(id);
  if (lexicon.kindOf(company) !== 'company') return true;
  const { mentions, sentence, entities } = statement;
  const isIt = (m: Name) => lexicon.companyOf(m.id) === company;
  if (subject && isIt(subject)) return true;
  if (mentions.some((m) => isIt(m) && within(m, sentence) && !own.asides.some((aside) => within(m, aside))))
    return true;
  const where = entities.get(company)?.where;
  return (
    where !== undefined &&
    where !== 'clause' &&
    where !== 'sentence' &&
    (where !== 'paragraph' || subject === undefined)
  );
}

function isActor({ id }: Name, lexicon: Lexicon): boolean {
  const kind = lexicon.kindOf(id);
  return kind === 'company' || kind === 'product' || kind === 'person' || kind === 'group' || kind === 'institution';
}
