import type { ClaimDetail } from '../../extension/messages.ts';
import type { Annotation } from '../../matching/annotation.ts';
import { wordsOf } from '../language/words.ts';
import type { Locale } from '../language/words.ts';
import { cardContent } from './card-content.ts';
import { Card, type CardActions } from './card.tsx';

export type { CardActions } from './card.tsx';

interface Props {
  readonly detail: ClaimDetail;
  /** Null where the claim is shown by itself, as in search. */
  readonly annotation: Annotation | null;
  /** When the page was published, `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly locale: Locale;
  readonly actions: Partial<CardActions>;
}

/** The card in the extension's own views, which have claims and words at hand. */
export function ClaimCard({ detail, annotation, published, locale, actions }: Props) {
  const today = new Date().toISOString().slice(0, 10);
  const content = cardContent(detail, annotation, { locale, published, today });
  return <Card content={content} words={wordsOf(locale)} locale={locale} actions={actions} />;
}
