import { formatShort } from '../language/format.ts';
import { useLocale } from '../language/locale-context.ts';
import { useText } from '../language/use-text.ts';

const SAMPLES = [10e9, 100e9, 400e9];

interface Props {
  /** Pixels of a band by its amount in dollars, as it is drawn now. */
  readonly widthOf: (amount: number) => number;
}

/** What width, colour and texture of a band mean. */
export function LoopLegend({ widthOf }: Props) {
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
      {SAMPLES.map((amount) => (
        <li key={amount} class="loop-sample">
          <svg class="loop-swatch" viewBox="0 -12 20 24" width="20" height="24" aria-hidden="true" focusable="false">
            <path d="M0 0H20" stroke-width={widthOf(amount)} />
          </svg>
          {formatShort(locale, amount, 'USD')}
        </li>
      ))}
      <li class="faint">{text('loop_root')}</li>
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
