import type { Verdict } from '../../matching/annotation.ts';
import { VerdictMark } from '../card/verdict-mark.tsx';
import type { TextKey } from '../language/locale.ts';
import { useText } from '../language/use-text.ts';
import './verdict-legend.css';

const MEANINGS: readonly (readonly [Verdict, TextKey])[] = [
  ['consistent', 'legend_consistent'],
  ['outdated', 'legend_outdated'],
  ['forecast-as-fact', 'legend_forecast'],
  ['differs', 'legend_differs'],
  ['context', 'legend_context'],
];

/** The five verdicts with glyph, underline and meaning. */
export function VerdictLegend() {
  const text = useText();
  return (
    <dl class="legend">
      {MEANINGS.map(([verdict, meaning]) => (
        <div key={verdict}>
          <dt data-verdict={verdict}>
            <VerdictMark verdict={verdict} />
            <span class="legend-line" data-verdict={verdict}>
              {text(`verdict_${verdict}`)}
            </span>
          </dt>
          <dd>{text(meaning)}</dd>
        </div>
      ))}
    </dl>
  );
}
