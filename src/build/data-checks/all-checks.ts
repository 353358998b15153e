import type { DataFiles, DataProblem } from '../data-files.ts';
import { checkConfidence } from './confidence.ts';
import { checkDates } from './dates.ts';
import { checkDeals } from './deals.ts';
import { checkLanguages } from './languages.ts';
import { checkMisquotes } from './misquotes.ts';
import { checkPhrases } from './phrases.ts';
import { checkReferences } from './references.ts';
import { checkSeries } from './series-points.ts';
import { checkSources } from './sources.ts';
import { checkSums } from './sums.ts';
import { checkYardsticks } from './yardsticks.ts';

/** Everything that is wrong with files whose shape is right; `readData` asks only for what would break the extension. */
export function checkData(files: DataFiles): DataProblem[] {
  return [
    checkReferences,
    checkSources,
    checkDates,
    checkLanguages,
    checkConfidence,
    checkSums,
    checkPhrases,
    checkSeries,
    checkMisquotes,
    checkYardsticks,
    checkDeals,
  ].flatMap((check) => check(files));
}
