import type { Figure } from '../../figures/figure.ts';
import { type Annotation, isAccusation } from '../../matching/annotation.ts';
import type { LabelledFigure, Passage } from './corpus.ts';

/** A figure or mark with offsets into the passage's text. */
export type Placed<T> = T & { readonly start: number; readonly end: number };

export interface Counts {
  passages: number;
  characters: number;
  milliseconds: number;
  labelled: number;
  found: number;
  rightValue: number;
  marksWanted: number;
  marksMade: number;
  marksRight: number;
  rightClaim: number;
  rightVerdict: number;
  wrongAccusations: number;
}

export interface Wrong {
  readonly kind:
    | 'figure-missed'
    | 'value-wrong'
    | 'mark-missed'
    | 'mark-wrong'
    | 'claim-wrong'
    | 'verdict-wrong'
    | 'wrong-accusation';
  readonly passage: string;
  readonly quote: string;
  readonly wanted: string;
  readonly got: string;
  readonly context: string;
}

export function emptyCounts(): Counts {
  return {
    passages: 0,
    characters: 0,
    milliseconds: 0,
    labelled: 0,
    found: 0,
    rightValue: 0,
    marksWanted: 0,
    marksMade: 0,
    marksRight: 0,
    rightClaim: 0,
    rightVerdict: 0,
    wrongAccusations: 0,
  };
}

/** Holds what was found in one passage against its labels; adds to `counts` and to `wrongs`. */
export function scorePassage(
  passage: Passage,
  figures: readonly Placed<Figure>[],
  annotations: readonly Placed<Annotation>[],
  counts: Counts,
  wrongs: Wrong[],
): void {
  counts.passages += 1;
  counts.characters += passage.text.length;
  const tell: Tell = (kind, at, wanted, got) =>
    wrongs.push({
      kind,
      passage: passage.id,
      quote: passage.text.slice(at.start, at.end),
      wanted,
      got,
      context: passage.text.slice(Math.max(0, at.start - 60), at.end + 40).replaceAll('\n', ' '),
    });
  const labelled = new Set<Annotation>();
  for (const label of passage.figures) {
    scoreFigure(label, best(figures, label), counts, tell);
    const mark = best(
      annotations.filter((annotation) => annotation.figure !== null),
      label,
    );
    if (mark) labelled.add(mark);
    scoreMark(label, mark, counts, tell);
  }
  for (const mark of annotations) if (!labelled.has(mark)) scoreUnlabelled(passage, mark, counts, tell);
  scoreWords(passage, annotations, counts, tell);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

type Tell = (kind: Wrong['kind'], at: Span, wanted: string, got: string) => void;

/** Whether the figure was found, with its value. */
function scoreFigure(label: LabelledFigure, figure: Placed<Figure> | undefined, counts: Counts, tell: Tell): void {
  counts.labelled += 1;
  if (!figure) return tell('figure-missed', label, `${label.low} ${label.unit}`, '');
  counts.found += 1;
  if (sameFigure(figure, label)) counts.rightValue += 1;
  else {
    const got = `${figure.low}..${figure.high} ${figure.unit} "${figure.quote}"`;
    tell('value-wrong', label, `${label.low}..${label.high} ${label.unit}`, got);
  }
}

/** Whether the figure is marked where it should be, and only there. */
function scoreMark(label: LabelledFigure, mark: Placed<Annotation> | undefined, counts: Counts, tell: Tell): void {
  if (label.mark === true) {
    counts.marksWanted += 1;
    if (!mark) return tell('mark-missed', label, wantedOf(label), '');
    counts.marksMade += 1;
    counts.marksRight += 1;
    scoreClaim(label, mark, counts, tell);
  } else if (mark && label.mark === false) {
    counts.marksMade += 1;
    tell('mark-wrong', label, `no mark (${label.topic})`, `${mark.claim} ${mark.verdict} ${mark.score}`);
    if (isAccusation(mark.verdict)) accusedWrongly(label, 'no mark', mark, counts, tell);
  }
}

/** Whether a mark is of the right claim, with the right verdict. */
function scoreClaim(label: LabelledFigure, mark: Placed<Annotation>, counts: Counts, tell: Tell): void {
  const right = [label.fact, label.fact_slug, ...(label.facts_alt ?? [])].includes(mark.claim);
  if (right) counts.rightClaim += 1;
  else tell('claim-wrong', label, wantedOf(label), `${mark.claim} ${mark.verdict}`);
  if (right && mark.verdict === label.expect) counts.rightVerdict += 1;
  else if (right) {
    const reasons = mark.working.reasons.join(' ');
    tell('verdict-wrong', label, wantedOf(label), `${mark.claim} ${mark.verdict} [${reasons}] ${mark.misquote ?? ''}`);
  }
  const deserved = mark.verdict === label.expect || (right && label.expect && isAccusation(label.expect));
  if (isAccusation(mark.verdict) && !deserved) accusedWrongly(label, wantedOf(label), mark, counts, tell);
}

/** A mark that belongs to no label is wrong, but where the passage leaves open whether something is marked. */
function scoreUnlabelled(passage: Passage, mark: Placed<Annotation>, counts: Counts, tell: Tell): void {
  if (mark.figure === null) {
    const wanted = passage.words?.some(({ quote }) => overlapsQuote(passage.text, quote, mark));
    if (wanted || passage.words === undefined) return;
  }
  if ([...passage.ignored, ...passage.figures].some((other) => other.start < mark.end && mark.start < other.end))
    return;
  counts.marksMade += 1;
  tell('mark-wrong', mark, 'no label here', `${mark.claim} ${mark.verdict} ${mark.score}`);
  if (isAccusation(mark.verdict)) accusedWrongly(mark, 'no label here', mark, counts, tell);
}

/** Claims without a figure, known by their words. */
function scoreWords(
  { text, words = [] }: Passage,
  annotations: readonly Placed<Annotation>[],
  counts: Counts,
  tell: Tell,
): void {
  for (const { quote, fact, facts_alt: others = [] } of words) {
    counts.marksWanted += 1;
    const start = text.indexOf(quote);
    const at = { start, end: start + quote.length };
    const mark = annotations.find((annotation) => overlapsQuote(text, quote, annotation));
    if (!mark) {
      tell('mark-missed', at, fact, '');
      continue;
    }
    counts.marksMade += 1;
    counts.marksRight += 1;
    if ([fact, ...others].includes(mark.claim)) {
      counts.rightClaim += 1;
      counts.rightVerdict += 1;
    } else tell('claim-wrong', at, fact, mark.claim);
  }
}

function accusedWrongly(at: Span, wanted: string, mark: Annotation, counts: Counts, tell: Tell): void {
  counts.wrongAccusations += 1;
  tell('wrong-accusation', at, wanted, `${mark.claim} ${mark.verdict} ${mark.misquote ?? ''}`);
}

function wantedOf({ fact, fact_slug: slug, expect }: LabelledFigure): string {
  return `${slug ?? fact ?? ''} ${expect ?? ''}`;
}

/** The one that overlaps the label most. */
function best<T extends { readonly start: number; readonly end: number }>(
  found: readonly T[],
  label: LabelledFigure,
): T | undefined {
  let most = 0;
  let chosen: T | undefined;
  for (const one of found) {
    const shared = Math.min(one.end, label.end) - Math.max(one.start, label.start);
    if (shared > most) {
      most = shared;
      chosen = one;
    }
  }
  return chosen;
}

function overlapsQuote(text: string, quote: string, at: { start: number; end: number }): boolean {
  const start = text.indexOf(quote);
  return start >= 0 && start < at.end && at.start < start + quote.length;
}

function sameFigure(figure: Figure, label: LabelledFigure): boolean {
  const close = (a: number, b: number) => Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-6;
  const unit =
    figure.unit === label.unit ||
    figure.unitCandidates?.includes(label.unit) === true ||
    (label.currency_implied === true && figure.unit === null) ||
    !/^(?:[A-Z]{3}|%|x|GW|MW)$/.test(label.unit);
  return close(figure.low, label.low) && close(figure.high, label.high) && unit;
}
