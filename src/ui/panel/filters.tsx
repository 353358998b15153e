import { TOPICS } from '../../claims/topics.ts';
import type { Annotation, Verdict } from '../../matching/annotation.ts';
import { VerdictMark } from '../card/verdict-mark.tsx';
import { useText } from '../language/use-text.ts';
import { countVerdicts, VERDICTS } from '../page-figures/verdict-counts.tsx';

interface Props {
  readonly annotations: readonly Annotation[];
  /** Null for all. */
  readonly topic: string | null;
  readonly verdict: Verdict | null;
  readonly onTopic: (topic: string | null) => void;
  readonly onVerdict: (verdict: Verdict | null) => void;
}

/** Narrows the page's figures; only what occurs on the page is offered, and nothing where there is no choice. */
export function Filters({ annotations, topic, verdict, onTopic, onVerdict }: Props) {
  const text = useText();
  const verdicts = countVerdicts(annotations);
  const topics = TOPICS.filter((candidate) => annotations.some((annotation) => annotation.topic === candidate));
  return (
    <div class="filters">
      {verdicts.size > 1 && (
        <div class="filter" role="group" aria-label={text('panel_verdicts')}>
          {VERDICTS.filter((candidate) => verdicts.has(candidate)).map((candidate) => (
            <button
              key={candidate}
              type="button"
              class="chip"
              title={text(`verdict_${candidate}`)}
              aria-pressed={verdict === candidate}
              onClick={() => onVerdict(verdict === candidate ? null : candidate)}
            >
              <VerdictMark verdict={candidate} />
              <span class="chip-verdict">{text(`verdict_${candidate}`)}</span>
              <span class="chip-count">{verdicts.get(candidate)}</span>
            </button>
          ))}
        </div>
      )}
      {topics.length > 1 && (
        <div class="filter" role="group" aria-label={text('panel_topics')}>
          {topics.map((candidate) => (
            <button
              key={candidate}
              type="button"
              class="chip"
              aria-pressed={topic === candidate}
              onClick={() => onTopic(topic === candidate ? null : candidate)}
            >
              {text(`topic_${candidate}`)}
              <span class="chip-count">
                {annotations.filter((annotation) => annotation.topic === candidate).length}
              </span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
