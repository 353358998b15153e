import type { DataFiles, DataProblem } from '../data-files.ts';

/** The word for how sure we are fits what the claim rests on. */
export function checkConfidence({ claims }: DataFiles): DataProblem[] {
  const problems: DataProblem[] = [];
  for (const { file, value: claim } of claims) {
    const add = (reason: string) => problems.push({ file, field: 'confidence', reason });
    if (claim.confidence === 'primary' && !claim.sources.some((s) => s.primary)) add('is "primary", but no source is');
    if (claim.confidence === 'computed' && !claim.record.some((o) => o.sum))
      add('is "computed", but no observation has a sum');
  }
  return problems;
}
