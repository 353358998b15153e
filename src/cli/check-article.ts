import { findFigures } from '../figures/find-figures.ts';
import type { Figure } from '../figures/figure.ts';
import type { Annotation } from '../matching/annotation.ts';
import type { Matcher } from '../matching/annotate.ts';
import type { Article } from './read-article.ts';

/** What `check --json` prints. Offsets are UTF-16, into the text that was read. */
export interface CheckResult {
  readonly page: { readonly title: string; readonly language: string; readonly published: string | null };
  readonly stats: {
    readonly characters: number;
    readonly figures: number;
    readonly annotations: number;
    readonly milliseconds: number;
  };
  readonly annotations: readonly CheckedAnnotation[];
  readonly figures?: readonly CheckedFigure[];
}

export type CheckedAnnotation = Pick<
  Annotation,
  'quote' | 'start' | 'end' | 'figure' | 'claim' | 'topic' | 'verdict' | 'score' | 'record'
> & {
  readonly misquote?: string;
  readonly why: string;
};

export type CheckedFigure = Pick<Figure, 'quote' | 'start' | 'end' | 'kind' | 'low' | 'high' | 'unit' | 'hedge'>;

/** Marks one article as the extension would. */
export function checkArticle(matcher: Matcher, article: Article, options: { readonly figures: boolean }): CheckResult {
  const started = performance.now();
  const annotations = matcher.annotate(article.page, article.blocks);
  const milliseconds = Math.round((performance.now() - started) * 100) / 100;
  const figures = article.blocks.flatMap((block) => {
    const at = article.offsets.get(block.id) ?? 0;
    return findFigures(block.text).map((figure) => ({ ...figure, start: at + figure.start, end: at + figure.end }));
  });
  return {
    page: { title: article.page.title, language: article.page.language, published: article.page.published },
    stats: { characters: article.text.length, figures: figures.length, annotations: annotations.length, milliseconds },
    annotations: annotations.map((annotation) => {
      const at = article.offsets.get(annotation.block) ?? 0;
      return {
        quote: annotation.quote,
        start: at + annotation.start,
        end: at + annotation.end,
        figure: annotation.figure,
        claim: annotation.claim,
        topic: annotation.topic,
        verdict: annotation.verdict,
        score: annotation.score,
        record: annotation.record,
        ...(annotation.misquote !== undefined && { misquote: annotation.misquote }),
        why: whyOf(annotation),
      };
    }),
    ...(options.figures && {
      figures: figures.map(({ quote, start, end, kind, low, high, unit, hedge }) => ({
        quote,
        start,
        end,
        kind,
        low,
        high,
        unit,
        hedge,
      })),
    }),
  };
}

/** The working in one line: the words that matched, then the comparison that was made. */
function whyOf({ working, record }: Annotation): string {
  const matched = working.matched.map((m) => `${m.as} ${m.id} ("${m.words}", ${m.where})`);
  const compared = record
    ? [`held against ${record.kind} of ${record.asOf}${record.period ? ` for ${record.period}` : ''}`]
    : [];
  const newer = working.newer ? [`newer: ${working.newer.kind} of ${working.newer.asOf}`] : [];
  return [...matched, ...working.reasons, ...compared, ...newer].join('; ');
}
