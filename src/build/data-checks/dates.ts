import type { DataFiles, DataProblem } from '../data-files.ts';

/** The order of days: what was said later stands later, nothing was reviewed before it was said, no source is younger than the review. */
export function checkDates({ claims }: DataFiles): DataProblem[] {
  const problems: DataProblem[] = [];
  for (const { file, value: claim } of claims) {
    const add = (field: string, reason: string) => problems.push({ file, field, reason });
    const published = new Map(claim.sources.map((s) => [s.id, s.published]));
    const before = new Map<string, string>();

    claim.record.forEach((observation, i) => {
      const { asOf, period, metric = claim.about.metric, label, unit, replaced, sources } = observation;
      const thread = [metric, unit, period, label?.en].join('|');
      const previous = before.get(thread);
      if (previous && isBefore(asOf, previous))
        add(`record.${i}.asOf`, `${asOf} stands after ${previous}, of the same measure and period; put them in order`);
      before.set(thread, asOf);
      if (isBefore(claim.reviewed, asOf)) add('reviewed', `${claim.reviewed} is before the observation of ${asOf}`);
      // One report may give a plan and its outcome, so both may have the same day.
      if (replaced && isBefore(replaced.asOf, asOf))
        add(`record.${i}.replaced.asOf`, `${replaced.asOf} is before ${asOf}, the day of what it replaces`);
      const days = sources.map((id) => published.get(id));
      if (days.every((day) => day !== undefined && isBefore(day, asOf)))
        add(`record.${i}.sources`, `were all published before ${asOf}, on which it was said`);
    });
    claim.sources.forEach((source, i) => {
      if (source.published && isBefore(claim.reviewed, source.published))
        add(`sources.${i}.published`, `${source.published} is after the review of ${claim.reviewed}`);
    });
    claim.misquotes.forEach(({ example }, i) => {
      if (isBefore(claim.reviewed, example.date))
        add(`misquotes.${i}.example.date`, `${example.date} is after the review of ${claim.reviewed}`);
    });
  }
  return problems;
}

/** Days and months are compared as far as both are known: `2026-02` is neither before nor after `2026-02-09`. */
function isBefore(a: string, b: string): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
}
