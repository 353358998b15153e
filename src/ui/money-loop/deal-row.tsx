import type { ClaimsBundle } from '../../claims/bundle.ts';
import type { Deal } from '../../claims/schema.ts';
import { sourceLine } from '../card/source-lines.ts';
import { SourceName } from '../card/source-list.tsx';
import { ClaimCard } from '../card/claim-card.tsx';
import { detailOf } from '../claim-detail.ts';
import { textIn } from '../language/claim-text.ts';
import { formatDate, formatPeriod, formatQuantity } from '../language/format.ts';
import { useLocale } from '../language/locale-context.ts';
import { useText, type Texts } from '../language/use-text.ts';
import type { Locale } from '../language/locale.ts';
import { BINDING_KEYS } from './binding-keys.ts';
import { COLUMN_COUNT } from './deal-table.tsx';
import { wordsOf } from '../language/words.ts';

interface Props {
  readonly bundle: ClaimsBundle;
  readonly deal: Deal;
  readonly nameOf: (company: string) => string;
  readonly expanded: boolean;
  readonly onToggle: () => void;
  readonly onLight: (on: boolean) => void;
  readonly onCopy: (text: string) => void;
}

/** A deal as a row: who gives whom how much of what, how firm it is and since when. It opens into its sources and its claim's card. */
export function DealRow({ bundle, deal, nameOf, expanded, onToggle, onLight, onCopy }: Props) {
  const text = useText();
  const locale = useLocale();
  return (
    <tbody
      role="rowgroup"
      class="row-item"
      data-deal={deal.id}
      data-open={expanded}
      onPointerEnter={() => onLight(true)}
    >
      <tr role="row" class="deal">
        <th role="rowheader" scope="row">
          <button
            type="button"
            class="deal-row"
            aria-expanded={expanded}
            // By itself a button is to say of which deal it is; what is seen of it comes first.
            aria-label={`${nameOf(deal.from)} ${text('loop_to')} ${nameOf(deal.to)}`}
            onClick={onToggle}
            onFocus={() => onLight(true)}
            onBlur={() => onLight(false)}
          >
            {nameOf(deal.from)}
          </button>
        </th>
        <td role="cell" class="deal-to">
          {nameOf(deal.to)}
        </td>
        <td role="cell" class="deal-amount">
          {amountOf(deal, locale, text)}
        </td>
        <td role="cell" class="deal-what">
          {textIn(locale, deal.what)} · {text(`loop_flow_${deal.flow}`)}
        </td>
        <td role="cell" class="deal-beside">
          {text(`loop_binding_${BINDING_KEYS[deal.binding]}`)}
        </td>
        <td role="cell" class="deal-beside">
          {formatDate(locale, deal.announced)}
        </td>
      </tr>
      {expanded && (
        <tr role="row">
          <td role="cell" class="deal-opened" colSpan={COLUMN_COUNT}>
            <Opened bundle={bundle} deal={deal} onCopy={onCopy} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Opened({ bundle, deal, onCopy }: Pick<Props, 'bundle' | 'deal' | 'onCopy'>) {
  const locale = useLocale();
  const detail = deal.claim ? detailOf(bundle, deal.claim) : null;
  return (
    <>
      <div class="deal-detail">
        {deal.status && <p>{textIn(locale, deal.status)}</p>}
        {deal.period && <p class="faint">{formatPeriod(locale, deal.period)}</p>}
        {!detail && <DealSources deal={deal} />}
      </div>
      {detail && (
        <ClaimCard detail={detail} annotation={null} published={null} locale={locale} actions={{ copy: onCopy }} />
      )}
    </>
  );
}

/** Where a claim's card follows, the sources stand there. */
function DealSources({ deal }: Pick<Props, 'deal'>) {
  const locale = useLocale();
  return (
    <ul class="deal-sources">
      {deal.sources.map((source) => {
        const line = sourceLine(source, locale);
        return (
          <li key={source.id}>
            <SourceName source={line} words={wordsOf(locale)} />
            {line.published && `, ${line.published}`}
          </li>
        );
      })}
    </ul>
  );
}

function amountOf({ amount, upTo }: Deal, locale: Locale, text: Texts): string {
  if (!amount) return text('loop_undisclosed');
  const low = amount.value ?? amount.low ?? 0;
  const high = amount.value ?? amount.high ?? 0;
  return formatQuantity(locale, { low, high, unit: amount.unit, bound: upTo ? 'up-to' : null });
}
