import type { Annotation } from '../../matching/annotation.ts';
import type { Locale } from '../language/words.ts';
import { verdictLabel } from './card-model.ts';
import { VerdictMark } from './verdict-mark.tsx';

interface Props {
  readonly annotation: Annotation;
  /** The claim's headline in the reader's language. */
  readonly title: string;
  readonly locale: Locale;
  readonly onOpen: () => void;
  readonly expanded: boolean;
}

/** One mark as one line: its glyph, the figure as the page has it, the headline of the claim. */
export function AnnotationRow({ annotation, title, locale, onOpen, expanded }: Props) {
  return (
    <button class="plumb-row" type="button" lang={locale} aria-expanded={expanded} onClick={onOpen}>
      <VerdictMark verdict={annotation.verdict} />
      <span class="plumb-unseen">{verdictLabel(locale, annotation.verdict, annotation)}. </span>
      <span class="plumb-row-figure" lang="">
        {annotation.quote}
      </span>
      <span class="plumb-row-title">{title}</span>
    </button>
  );
}
