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
  const wrong = (kind: Wrong['kind'], at: { start: number; end: number }, wanted: string, got: string) =>
    wrongs.push({
      kind,
      passage: passage.id,
      quote: passage.text.slice(at.start, at.end),
      wanted,
      got,
      context: passage.text.slice(Math.max(0, at.start - 60), at.end + 40).replaceAll('\n', ' '),
    });

  const used = new Set<Annotation>();
  for (const label of passage.figures) {
    counts.labelled += 1;
    const figure = best(figures, label);
    if (!figure) wrong('figure-missed', label, `${label.low} ${label.unit}`, '');
    else {
      counts.found += 1;
      if (sameFigure(figure, label)) counts.rightValue += 1;
      else
        wrong(
          'value-wrong',
          label,
          `${label.low}..${label.high} ${label.unit}`,
          `${figure.low}..${figure.high} ${figure.unit} "${figure.quote}"`,
        );
    }
    const mark = best(
      annotations.filter((a) => a.figure !== null),
      label,
    );
    if (mark) used.add(mark);
    if (label.mark === true) {
      counts.marksWanted += 1;
      if (!mark) wrong('mark-missed', label, `${label.fact_slug ?? label.fact ?? ''} ${label.expect ?? ''}`, '');
      else {
        counts.marksMade += 1;
        counts.marksRight += 1;
        scoreClaim(label, mark, counts, wrong);
      }
    } else if (mark && label.mark === false) {
      counts.marksMade += 1;
      wrong('mark-wrong', label, `no mark (${label.topic})`, `${mark.claim} ${mark.verdict} ${mark.score}`);
      if (isAccusation(mark.verdict)) {
        counts.wrongAccusations += 1;
        wrong('wrong-accusation', label, 'no mark', `${mark.claim} ${mark.verdict} ${mark.misquote ?? ''}`);
      }
    }
  }
  for (const mark of annotations) {
    if (used.has(mark)) continue;
    if (mark.figure === null) {
      const wanted = passage.words?.find((w) => overlapsQuote(passage.text, w.quote, mark));
      if (wanted || passage.words === undefined) continue;
    }
    if (passage.ignored.some((i) => i.start < mark.end && mark.start < i.end)) continue;
    if (passage.figures.some((f) => f.start < mark.end && mark.start < f.end)) continue;
    counts.marksMade += 1;
    wrong('mark-wrong', mark, 'no label here', `${mark.claim} ${mark.verdict} ${mark.score}`);
    if (isAccusation(mark.verdict)) {
      counts.wrongAccusations += 1;
      wrong('wrong-accusation', mark, 'no label here', `${mark.claim} ${mark.verdict}`);
    }
  }
  for (const words of passage.words ?? []) {
    counts.marksWanted += 1;
    const mark = annotations.find((a) => overlapsQuote(passage.text, words.quote, a));
    const at = {
      start: passage.text.indexOf(words.quote),
      end: passage.text.indexOf(words.quote) + words.quote.length,
    };
    if (!mark) wrong('mark-missed', at, words.fact, '');
    else {
      counts.marksMade += 1;
      counts.marksRight += 1;
      if ([words.fact, ...(words.facts_alt ?? [])].includes(mark.claim)) {
        counts.rightClaim += 1;
        counts.rightVerdict += 1;
      } else wrong('claim-wrong', at, words.fact, mark.claim);
    }
  }
}

function scoreClaim(
  label: LabelledFigure,
  mark: Placed<Annotation>,
  counts: Counts,
  wrong: (kind: Wrong['kind'], at: { start: number; end: number }, wanted: string, got: string) => void,
): void {
  const right = [label.fact, label.fact_slug, ...(label.facts_alt ?? [])].includes(mark.claim);
  if (right) {
    counts.rightClaim += 1;
    if (mark.verdict === label.expect) counts.rightVerdict += 1;
    else
      wrong(
        'verdict-wrong',
        label,
        `${label.fact_slug ?? label.fact ?? ''} ${label.expect ?? ''}`,
        `${mark.claim} ${mark.verdict} [${mark.working.reasons.join(' ')}] ${mark.misquote ?? ''}`,
      );
  } else
    wrong(
      'claim-wrong',
      label,
      `${label.fact_slug ?? label.fact ?? ''} ${label.expect ?? ''}`,
      `${mark.claim} ${mark.verdict}`,
    );
  if (
    isAccusation(mark.verdict) &&
    mark.verdict !== label.expect &&
    !(label.expect && isAccusation(label.expect) && right)
  ) {
    counts.wrongAccusations += 1;
    wrong(
      'wrong-accusation',
      label,
      `${label.fact_slug ?? label.fact ?? ''} ${label.expect ?? ''}`,
      `${mark.claim} ${mark.verdict} ${mark.misquote ?? ''}`,
    );
  }
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
