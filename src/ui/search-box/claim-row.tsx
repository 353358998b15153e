import type { ClaimDetail } from '../../extension/messages.ts';
import type { FiledValue } from '../../search/figure-index.ts';
import type { Highlight } from '../../search/search-claims.ts';
import { cardModel } from '../card/card-model.ts';
import { Parts } from '../card/parts.tsx';
import { kindName } from '../language/claim-text.ts';
import { formatDate, formatQuantity } from '../language/format.ts';
import { useLocale } from '../language/locale-context.ts';
import { useText, type Texts } from '../language/use-text.ts';
import type { Locale } from '../language/locale.ts';
import { Highlighted } from './highlighted.tsx';

interface Props {
  readonly detail: ClaimDetail;
  readonly highlights?: readonly Highlight[];
  /** The value that the search's figure means; without it the newest is shown. */
  readonly value?: FiledValue | null;
  readonly expanded: boolean;
  readonly onToggle: () => void;
}

/** A claim in one row: its headline, and one value on file with its kind and date. */
export function ClaimRow({ detail, highlights, value, expanded, onToggle }: Props) {
  const locale = useLocale();
  const text = useText();
  const { title, record } = cardModel(detail, null, { locale, published: null, today: detail.horizon });
  const shown = value
    ? soughtParts(locale, text, value)
    : record && [record.value, record.kind, record.asOf || record.period];
  return (
    <button type="button" class="claim-row" aria-expanded={expanded} onClick={onToggle}>
      <span class="claim-row-title">
        <Highlighted text={title} at={highlights ?? []} />
      </span>
      <span class="claim-row-value">{shown && <Parts texts={shown} />}</span>
    </button>
  );
}

function soughtParts(locale: Locale, text: Texts, value: FiledValue): (string | null)[] {
  const quantity = formatQuantity(locale, value);
  if (value.kind === 'misquote') return [text('search_misquoted', quantity)];
  const date = value.asOf && text('card_as-of', formatDate(locale, value.asOf));
  return [quantity, kindName(locale, value.kind), date];
}
