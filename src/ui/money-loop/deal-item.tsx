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

/** A deal as a row: who gives whom how much of what, and how firm it is. It opens into its sources and its claim's card. */
export function DealItem({ bundle, deal, nameOf, expanded, onToggle, onLight, onCopy }: Props) {
  const text = useText();
  const locale = useLocale();
  const detail = deal.claim ? detailOf(bundle, deal.claim) : null;
  return (
    <li class="row-item" data-deal={deal.id} data-open={expanded} onPointerEnter={() => onLight(true)}>
      <button
        type="button"
        class="claim-row deal-row"
        aria-expanded={expanded}
        onClick={onToggle}
        onFocus={() => onLight(true)}
        onBlur={() => onLight(false)}
      >
        <span class="claim-row-title">
          {nameOf(deal.from)} <span aria-hidden="true">→</span>
          <span class="plumb-unseen">{text('loop_to')}</span> {nameOf(deal.to)}
        </span>
        <span class="deal-amount">{amountOf(deal, locale, text)}</span>
        <span class="deal-what">
          {[
            textIn(locale, deal.what),
            text(`loop_flow_${deal.flow}`),
            text(`loop_binding_${BINDING_KEYS[deal.binding]}`),
          ].join(' · ')}
        </span>
      </button>
      {expanded && (
        <div class="deal-detail">
          {deal.status && <p>{textIn(locale, deal.status)}</p>}
          <p class="faint">
            {text('loop_announced', formatDate(locale, deal.announced))}
            {deal.period && ` · ${formatPeriod(locale, deal.period)}`}
          </p>
          {!detail && <DealSources deal={deal} />}
        </div>
      )}
      {expanded && detail && (
        <ClaimCard detail={detail} annotation={null} published={null} locale={locale} actions={{ copy: onCopy }} />
      )}
    </li>
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
