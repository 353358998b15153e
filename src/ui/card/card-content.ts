import type { ClaimDetail } from '../../extension/messages.ts';
import type { Series } from '../../claims/schema.ts';
import type { Annotation } from '../../matching/annotation.ts';
import { type ChartModel, chartModel } from '../charts/chart-model.ts';
import type { PageFigure } from '../charts/series-layout.ts';
import { word } from '../language/words.ts';
import { type CardCopies, cardCopies } from './card-copies.ts';
import { cardModel, type CardModel, type CardOptions } from './card-model.ts';

/**
 * All that a card shows, as plain data in words of one language. It is made where the claims are, in the background or a view of
 * our own, so that the script that is put into other people's pages only has to draw it.
 */
export interface CardContent {
  readonly model: CardModel;
  readonly chart: ChartModel | null;
  readonly copies: CardCopies;
  /** What is read out when the card opens. */
  readonly announcement: string;
}

/** `annotation` is null where the claim is shown by itself, as in search. */
export function cardContent(detail: ClaimDetail, annotation: Annotation | null, options: CardOptions): CardContent {
  const { locale, published } = options;
  const model = cardModel(detail, annotation, options);
  return {
    model,
    chart: detail.series && chartModel(detail.series, pageFigure(annotation, detail.series, published), locale),
    copies: cardCopies(model, locale),
    announcement: annotation
      ? word(locale, 'card_announcement', model.label, annotation.quote, model.title)
      : word(locale, 'card_pair', model.label, model.title),
  };
}

/** The page's figure stands in the chart only where it was held against this record. */
function pageFigure(annotation: Annotation | null, series: Series, published: string | null): PageFigure | null {
  if (!annotation?.figure || annotation.figure.unit === null || annotation.verdict === 'context') return null;
  const { low, high, unit } = annotation.figure;
  const { period = null, asOf = null } = annotation.record ?? {};
  // "In October it passed $5 trillion" is about October, whenever it was told.
  const ofThen = series.shape === 'level' && annotation.working.matched.some(({ as }) => as === 'period');
  return { low, high, unit, period, at: ofThen ? asOf : (published ?? asOf) };
}
