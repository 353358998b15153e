import { formatQuantity } from '../language/format.ts';
import { useLocale } from '../language/locale-context.ts';
import { useText } from '../language/use-text.ts';

const SAMPLES = [10e9, 100e9, 400e9];

/** What width, colour and texture of a band mean. */
export function LoopLegend({ widthOf }: { readonly widthOf: (amount: number) => number }) {
  const text = useText();
  const locale = useLocale();
  return (
    <ul class="loop-legend">
      <li>
        <Swatch family="capital" standing="firm" />
        {text('loop_capital')}
      </li>
      <li>
        <Swatch family="payment" standing="firm" />
        {text('loop_payment')}
      </li>
      <li>
        <Swatch family="capital" standing="open" />
        <Swatch family="payment" standing="open" />
        {text('loop_open')}
      </li>
      <li>
        <Swatch family="capital" standing="dropped" />
        {text('loop_dropped')}
      </li>
      <li class="loop-widths">
        {SAMPLES.map((amount) => (
          <span key={amount}>
            <svg viewBox="0 0 24 20" width="24" height="20" aria-hidden="true" focusable="false">
              <path class="loop-width" d={`M0 10H24`} stroke-width={widthOf(amount)} />
            </svg>
            {formatQuantity(locale, { low: amount, high: amount, unit: 'USD' })}
          </span>
        ))}
        <span class="faint">{text('loop_root')}</span>
      </li>
    </ul>
  );
}

function Swatch({
  family,
  standing,
}: {
  readonly family: 'capital' | 'payment';
  readonly standing: 'firm' | 'open' | 'dropped';
}) {
  return (
    <svg class="loop-swatch" viewBox="0 0 20 12" width="20" height="12" aria-hidden="true" focusable="false">
      <rect class="loop-band" data-family={family} data-standing={standing} x="1" y="1" width="18" height="10" />
    </svg>
  );
}
