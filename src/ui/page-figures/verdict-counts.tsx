import type { Annotation, Verdict } from '../../matching/annotation.ts';
import { VerdictMark } from '../card/verdict-mark.tsx';
import { useText } from '../language/use-text.ts';

/** What asks for the reader's attention first. */
export const VERDICTS: readonly Verdict[] = ['differs', 'forecast-as-fact', 'outdated', 'consistent', 'context'];

/** How many figures of the page have each verdict. */
export function VerdictCounts({ annotations }: { readonly annotations: readonly Annotation[] }) {
  const text = useText();
  const counts = countVerdicts(annotations);
  return (
    <ul class="verdict-counts">
      {VERDICTS.filter((verdict) => counts.has(verdict)).map((verdict) => (
        <li key={verdict} data-verdict={verdict} title={text(`verdict_${verdict}`)}>
          <VerdictMark verdict={verdict} />
          <span class="plumb-unseen">{text(`verdict_${verdict}`)}: </span>
          {counts.get(verdict)}
        </li>
      ))}
    </ul>
  );
}

export function countVerdicts(annotations: readonly Annotation[]): Map<Verdict, number> {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of annotations) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return counts;
}
