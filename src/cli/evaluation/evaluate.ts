import type { ClaimsBundle } from '../../claims/bundle.ts';
import { createMatcher, type Matcher } from '../../matching/annotate.ts';
import { fromText } from '../read-article.ts';
import type { Passage } from './corpus.ts';
import { type Counts, emptyCounts, scorePassage, type Wrong } from './score.ts';

export interface Evaluation {
  /** By language, and `all`. */
  readonly counts: ReadonlyMap<string, Counts>;
  readonly wrongs: readonly Wrong[];
}

/** Marks every passage with the claims of a bundle and holds the marks against the labels. */
export function evaluate(bundle: ClaimsBundle, passages: readonly Passage[]): Evaluation {
  const matcher = createMatcher(bundle);
  // Once through for nothing, so that the times are those of a matcher that runs.
  for (const passage of passages) annotate(matcher, passage);
  const counts = new Map<string, Counts>();
  const wrongs: Wrong[] = [];
  for (const passage of passages) {
    const own = counts.get(passage.lang) ?? emptyCounts();
    counts.set(passage.lang, own);
    const { figures, annotations, milliseconds } = annotate(matcher, passage);
    own.milliseconds += milliseconds;
    scorePassage(passage, figures, annotations, own, wrongs);
  }
  const all = emptyCounts();
  for (const own of counts.values()) for (const key of Object.keys(all) as (keyof Counts)[]) all[key] += own[key];
  counts.set('all', all);
  return { counts, wrongs };
}

function annotate(matcher: Matcher, passage: Passage) {
  const article = fromText(passage.text, {
    title: passage.title ?? '',
    date: passage.date ?? undefined,
    lang: passage.lang,
  });
  const started = performance.now();
  const annotations = matcher.annotate(article.page, article.blocks);
  const milliseconds = performance.now() - started;
  const at = (block: string) => article.offsets.get(block) ?? 0;
  return {
    milliseconds,
    figures: matcher
      .explain(article.page, article.blocks)
      .map(({ block, figure }) => ({ ...figure, start: figure.start + at(block), end: figure.end + at(block) })),
    annotations: annotations.map((a) => ({ ...a, start: a.start + at(a.block), end: a.end + at(a.block) })),
  };
}

export function rates(c: Counts) {
  const precision = c.marksRight / c.marksMade;
  const recall = c.marksRight / c.marksWanted;
  return {
    figuresFound: c.found / c.labelled,
    valuesRight: c.rightValue / c.labelled,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    claims: c.rightClaim / c.marksRight,
    verdicts: c.rightVerdict / c.rightClaim,
    msPer10k: (c.milliseconds / c.characters) * 10_000,
  };
}
