import type { Name } from './names.ts';
import { type Place, plainNear } from './place.ts';
import type { Surroundings } from './surroundings.ts';

/** The companies named between the figure before and this one; where it speaks of "these four" or of a sum, those listed before it. */
export function listedTogether(place: Place, around: Surroundings): readonly string[] {
  const { figure, sentence, reading, sentenceAt, gap, entities: names } = place;
  const own = companiesBetween(names, gap.start, figure.start);
  if (own.length > 0) return own;
  if (!TOGETHER.test(plainNear(place, sentence))) {
    const after = companiesBetween(names, figure.end, gap.end);
    return after.length >= 2 ? after : [];
  }
  const inSentence = companiesBetween(names, sentence.start, sentence.end);
  if (inSentence.length >= 2) return inSentence;
  const previous = reading.sentences[sentenceAt - 1];
  const before = previous ? companiesBetween(names, previous.start, previous.end) : [];
  if (before.length >= 2) return before;
  return around.before.length >= 3 ? [...around.before] : [];
}

/** The clause says that the figure is a sum of several companies. */
export function isSumOfSeveral(place: Place): boolean {
  return TOGETHER.test(plainNear(place, place.clause));
}

const TOGETHER =
  /\b(?:these|those|the|all) (?:four|five|six|seven|companies|firms|giants)\b|\bcombined\b|\btogether\b|\bcollectively\b|这[四五几]家|[四五]家|[四五]大|这些公司|这些巨头|合计|总计|加起来|一共/;

function companiesBetween(names: readonly Name[], from: number, to: number): string[] {
  const listed: string[] = [];
  for (const name of names)
    if (name.isActor && name.start >= from && name.end <= to && !listed.includes(name.company))
      listed.push(name.company);
  return listed;
}
