import type { PackProblem } from '../../claims/packs/pack-problem.ts';
import { problemLine } from './packs-words.ts';
import { usePackText } from './use-pack-text.ts';

/** As many as one screen takes; whoever mends these runs the check again. */
const MOST = 20;

export function PackProblems({
  heading,
  problems,
}: {
  readonly heading: string;
  readonly problems: readonly PackProblem[];
}) {
  const text = usePackText();
  return (
    <div class="pack-problems">
      <p>{heading}</p>
      <ul>
        {problems.slice(0, MOST).map((problem) => (
          <li key={`${problem.path} ${problem.reason} ${problem.details.join(' ')}`}>
            {problemLine(text.locale, problem)}
          </li>
        ))}
      </ul>
      {problems.length > MOST && <p>{text('packs_more', String(problems.length - MOST))}</p>}
    </div>
  );
}
