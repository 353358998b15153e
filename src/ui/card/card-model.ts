import { freshnessOf } from '../../claims/freshness.ts';
import { perspectiveOf } from '../../claims/perspective.ts';
import type { ObservationKind } from '../../claims/schema.ts';
import type { ClaimDetail } from '../../extension/messages.ts';
import type { Annotation, Verdict } from '../../matching/annotation.ts';
import { kindName, textIn } from '../language/claim-text.ts';
import { formatDate, formatPeriod, formatQuantity } from '../language/format.ts';
import { word } from '../language/words.ts';
import type { Locale, WordKey } from '../language/words.ts';
import { entryFor, newestEntry, recordOf, type RecordEntry } from './record-entries.ts';
import { type SourceLine, sourceLines } from './source-lines.ts';

/** Everything that a card says, in words of one language; whoever draws it needs to know nothing else. */
export interface CardModel {
  /** Null where the claim is shown by itself, held against no page. */
  readonly verdict: Verdict | null;
  readonly label: string;
  readonly topic: string;
  readonly title: string;
  readonly page: PageSays | null;
  readonly record: OnRecord | null;
  /** What has replaced the record that the page was held against. */
  readonly newer: OnRecord | null;
  /** What has to be known about the comparison: when it was right, that it was not made ... */
  readonly notes: readonly string[];
  /** What puts a known wrong version right. */
  readonly misquote: string | null;
  readonly statement: string;
  readonly context: string;
  /** The scale of the record beside a sum that everybody knows; null where none can be compared with it honestly. */
  readonly perspective: PerspectiveLine | null;
  readonly sources: readonly SourceLine[];
  readonly dates: CardDates;
  readonly working: WorkingLines;
}

export interface PageSays {
  readonly quote: string;
  /** Told as done, as to come, of something else; null where the page does not show it. */
  readonly told: string | null;
}

export interface OnRecord {
  readonly value: string;
  /** What is counted, where the observations of a claim differ. */
  readonly label: string | null;
  readonly kind: string;
  readonly period: string | null;
  readonly asOf: string;
  readonly sum: string | null;
}

export interface PerspectiveLine {
  readonly says: string;
  /** The sum behind it, and what to mind about the yardstick. */
  readonly working: string;
}

export interface CardDates {
  readonly figure: string | null;
  readonly reviewed: string;
  readonly data: string;
  /** Set where so much time has passed that a newer figure is likely. */
  readonly stale: string | null;
}

export interface WorkingLines {
  readonly matched: readonly { readonly as: string; readonly words: string; readonly where: string }[];
  /** The two figures that were held against each other. */
  readonly compared: string | null;
  readonly reasons: readonly string[];
  readonly score: string | null;
  readonly confidence: string;
}

export interface CardOptions {
  readonly locale: Locale;
  /** When the page was published, `YYYY-MM-DD`. */
  readonly published: string | null;
  /** The reader's day, `YYYY-MM-DD`: decides whether the newest figure is called stale. */
  readonly today: string;
}

/** `annotation` is null where the claim is shown by itself, as in search. */
export function cardModel(detail: ClaimDetail, annotation: Annotation | null, options: CardOptions): CardModel {
  const { claim, series } = detail;
  const { locale } = options;
  const entries = recordOf(claim, series);
  const shown = annotation?.record ? entryFor(entries, annotation.record) : newestEntry(claim, entries);
  const newer = annotation?.working.newer ?? null;
  const misquote = claim.misquotes.find((candidate) => candidate.id === annotation?.misquote);
  return {
    verdict: annotation?.verdict ?? null,
    label: verdictLabel(locale, annotation?.verdict ?? null, annotation),
    topic: topicWords(detail, locale),
    title: textIn(locale, claim.title),
    page: annotation && { quote: annotation.quote, told: told(locale, annotation) },
    record: shown && onRecord(detail, shown, locale),
    newer: newer && onRecord(detail, entryFor(entries, newer), locale),
    notes: notes(detail, annotation, shown, options),
    misquote: misquote ? textIn(locale, misquote.says) : null,
    statement: textIn(locale, claim.statement),
    context: textIn(locale, claim.context),
    perspective: shown && perspectiveLine(detail, shown, locale),
    sources: sourceLines(claim, series, shown?.sources ?? [], locale),
    dates: dates(detail, shown, options),
    working: working(detail, annotation, shown, locale),
  };
}

/** The verdict in words. Something told as done is named after what it is: a forecast, an announcement, a report. */
export function verdictLabel(
  locale: Locale,
  verdict: Verdict | null,
  annotation: Pick<Annotation, 'record' | 'working'> | null,
): string {
  if (verdict === null) return word(locale, 'verdict_on-file');
  if (verdict !== 'forecast-as-fact') return word(locale, `verdict_${verdict}`);
  const kind = annotation?.record?.kind;
  if (kind === 'rumour') return word(locale, 'verdict_reported-as-fact');
  const announced =
    annotation?.working.reasons.includes('only-announced') || (kind !== undefined && ANNOUNCED.has(kind));
  return word(locale, announced ? 'verdict_announced-as-fact' : 'verdict_forecast-as-fact');
}

const ANNOUNCED: ReadonlySet<string> = new Set<ObservationKind>([
  'announced',
  'commitment',
  'letter-of-intent',
  'guarantee',
]);

function onRecord({ claim, metrics }: ClaimDetail, entry: RecordEntry, locale: Locale): OnRecord | null {
  if (entry.low === null || entry.high === null) return null;
  const { low, high, unit, bound = null } = entry;
  // The claim's own measure is in its title; another one has to be named beside its number.
  const measure = entry.metric !== undefined && entry.metric !== claim.about.metric ? metrics[entry.metric] : undefined;
  const labels = [measure?.label, entry.label].flatMap((label) => (label ? textIn(locale, label) : []));
  return {
    value: formatQuantity(locale, { low, high, unit, bound }),
    label: labels.join(' · ') || null,
    kind: kindName(locale, entry.kind),
    period: entry.period && entry.period !== entry.asOf ? formatPeriod(locale, entry.period) : null,
    asOf: entry.asOf && word(locale, 'card_as-of', formatDate(locale, entry.asOf)),
    sum: entry.sum ?? null,
  };
}

function perspectiveLine(
  { claim, metrics, yardsticks }: ClaimDetail,
  entry: RecordEntry,
  locale: Locale,
): PerspectiveLine | null {
  const type = metrics[entry.metric ?? claim.about.metric]?.type;
  const { low, high, unit } = entry;
  if (type === undefined || low === null || high === null) return null;
  const found = perspectiveOf({ ...entry, low, high }, type, yardsticks);
  if (!found) return null;
  const { yardstick, years } = found;
  const percent = (share: number) => Number((share * 100).toPrecision(2));
  const whole = formatQuantity(locale, { low: yardstick.value, high: yardstick.value, unit: yardstick.unit });
  const share = formatQuantity(locale, { low: percent(found.low), high: percent(found.high), unit: '%' });
  const amount = formatQuantity(locale, { low, high, unit });
  const sum = [amount, ...(years > 1 ? [`${years}`] : []), whole].join(' ÷ ');
  return {
    says: word(
      locale,
      years > 1 ? 'card_perspective-yearly' : 'card_perspective-says',
      share,
      textIn(locale, yardstick.name),
      whole,
      formatPeriod(locale, yardstick.period),
    ),
    working: [
      `${sum} = ${share}`,
      type === 'flow' && word(locale, 'card_perspective-flow'),
      type === 'stock' && word(locale, 'card_perspective-stock'),
      yardstick.caution && textIn(locale, yardstick.caution),
      yardstick.sources[0]?.publisher,
    ]
      .filter(Boolean)
      .join(locale === 'en' ? '; ' : '；'),
  };
}

function told(locale: Locale, { verdict, figure, record, working: { reasons } }: Annotation): string | null {
  // Two equal numbers and "differs" would puzzle without a word.
  if (verdict === 'differs' && figure && figure.low === record?.low && figure.high === record.high)
    return word(locale, 'card_told-otherwise');
  if (reasons.includes('told-as-done')) return word(locale, 'card_told-as-done');
  return reasons.includes('told-as-forecast') ? word(locale, 'card_told-as-forecast') : null;
}

function notes(
  detail: ClaimDetail,
  annotation: Annotation | null,
  shown: RecordEntry | null,
  options: CardOptions,
): string[] {
  const { locale, published } = options;
  const found: string[] = [];
  const reasons = new Set(annotation?.working.reasons);
  if (annotation && annotation.figure && annotation.verdict === 'context' && shown) {
    const record = onRecord(detail, shown, locale);
    if (record && reasons.has('not-comparable')) found.push(word(locale, 'card_not-compared', record.value));
  }
  if (published) {
    const day = formatDate(locale, published);
    if (reasons.has('superseded-after-article')) found.push(word(locale, 'card_superseded-after', day));
    if (reasons.has('superseded-before-article')) found.push(word(locale, 'card_superseded-before', day));
    if (reasons.has('article-newer-than-data'))
      found.push(word(locale, 'card_article-newer', day, formatDate(locale, detail.horizon)));
  }
  if (shown?.replaced) {
    const { asOf, note } = shown.replaced;
    const day = formatDate(locale, asOf);
    found.push(
      note ? closed(word(locale, 'card_pair', day, textIn(locale, note)), locale) : word(locale, 'card_replaced', day),
    );
  }
  return found;
}

/** Notes on file are sentences or mere phrases; among the other notes all end like sentences. */
function closed(note: string, locale: Locale): string {
  if (/[.!?。！？]$/.test(note)) return note;
  return `${note}${locale === 'en' ? '.' : '。'}`;
}

/** The topic, and whose claim it is where it came with a pack. */
function topicWords({ claim, pack }: ClaimDetail, locale: Locale): string {
  const topic = word(locale, `topic_${claim.topic}`);
  return pack ? `${topic} · ${pack.name}` : topic;
}

function dates(
  { claim, series, dataVersion, pack }: ClaimDetail,
  shown: RecordEntry | null,
  { locale, today }: CardOptions,
): CardDates {
  const { state, newest: last } = freshnessOf(claim, series, today);
  return {
    figure: shown?.asOf ? word(locale, 'card_date-figure', formatDate(locale, shown.asOf)) : null,
    reviewed: word(locale, 'card_date-reviewed', formatDate(locale, claim.reviewed)),
    data: pack ? word(locale, 'card_date-pack', pack.name, dataVersion) : word(locale, 'card_date-data', dataVersion),
    stale: state === 'stale' && last ? word(locale, 'card_stale', formatDate(locale, last)) : null,
  };
}

function working(
  detail: ClaimDetail,
  annotation: Annotation | null,
  shown: RecordEntry | null,
  locale: Locale,
): WorkingLines {
  return {
    compared: comparison(detail, annotation, shown, locale),
    matched: (annotation?.working.matched ?? []).map(({ as, words, where }) => ({
      as: word(locale, `as_${as}`),
      words,
      where: word(locale, `where_${where}`),
    })),
    reasons: (annotation?.working.reasons ?? []).map((reason) => word(locale, `reason_${reason}` satisfies WordKey)),
    score: annotation && word(locale, 'card_match-score', annotation.score.toFixed(2)),
    confidence: word(locale, `card_confidence_${detail.claim.confidence}`),
  };
}

/** What the page's figure was read as, and what it was held against. */
function comparison(
  detail: ClaimDetail,
  annotation: Annotation | null,
  shown: RecordEntry | null,
  locale: Locale,
): string | null {
  const filed = annotation?.record && shown && onRecord(detail, shown, locale);
  if (!annotation?.figure || !filed) return null;
  return word(locale, 'card_compared', formatQuantity(locale, annotation.figure), recordText(filed));
}

/** A statement of the record in one line. */
export function recordText({ value, label, kind, period, asOf }: OnRecord): string {
  return [value, kind, label, period, asOf].filter(Boolean).join(' · ');
}
