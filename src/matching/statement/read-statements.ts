import type { Lexicon } from '../lexicon.ts';
import { type Reading, within } from '../reading.ts';
import { isAboutAi } from './about-ai.ts';
import { backReferences } from './back-references.ts';
import { isExpectedByOthers } from './expected-by-others.ts';
import { isFormer, isStart } from './former-value.ts';
import { shapeOf } from './change-or-level.ts';
import { isSumOfSeveral, listedTogether } from './company-set.ts';
import { resolveDescriptions } from './descriptions.ts';
import { eachOf } from './each.ts';
import { entitiesOf, subjectOf } from './entities.ts';
import { measureWordsIn, wordsAround } from './measure-words.ts';
import { metricsOf } from './metrics.ts';
import { namesIn } from './names.ts';
import { type NamesAround, namesAround } from './names-around.ts';
import { isNegative } from './negative.ts';
import { isPassed } from './passed.ts';
import { periodOfFigure } from './period-of-figure.ts';
import { type InBlock, type Place, placeOf } from './place.ts';
import { sentenceFrom } from './sentence-from.ts';
import type { Nearness, Statement } from './statement.ts';
import type { Surroundings } from './surroundings.ts';

/** What a block says around each of its figures, in their order. */
export function readStatements(reading: Reading, around: Surroundings, lexicon: Lexicon): Statement[] {
  const described = resolveDescriptions(reading, around, lexicon);
  const entities = [...described, ...backReferences(reading, described, around.spokenOf, lexicon)].toSorted(
    (a, b) => a.start - b.start,
  );
  const inBlock: InBlock = {
    reading: { ...reading, entities },
    names: namesIn(reading, entities, lexicon),
    words: measureWordsIn(reading, lexicon),
  };
  const over: OverBlock = {
    around,
    names: namesAround(around, lexicon),
    words: wordsAround(reading, around),
    isHeadedByAi: isAboutAi(around.title?.plain ?? '') || isAboutAi(around.heading?.plain ?? ''),
  };
  let sentenceAt = 0;
  return reading.figures.map((figure, index) => {
    sentenceAt = sentenceFrom(reading.sentences, sentenceAt, figure.start);
    return readStatement(placeOf(inBlock, figure, index, sentenceAt), over);
  });
}

/** What is known of a block from outside of it, the same for all of its figures. */
interface OverBlock {
  readonly around: Surroundings;
  readonly names: NamesAround;
  readonly words: readonly (readonly [metric: string, Nearness])[];
  readonly isHeadedByAi: boolean;
}

function readStatement(place: Place, over: OverBlock): Statement {
  const { reading, figure, sentence, clause, gap } = place;
  return {
    reading,
    figure,
    sentence,
    clauses: place.clauses,
    clause,
    gap,
    ...entitiesOf(place, over.names),
    subject: subjectOf(place),
    metrics: metricsOf(place, over.words),
    listed: listedTogether(place, over.around),
    isSum: isSumOfSeveral(place),
    period: periodOfFigure(place, over.around),
    periods: place.periods.filter((p) => within(p, sentence)),
    cues: {
      clause: place.cues.filter((c) => within(c, clause) && c.start >= Math.min(gap.start, figure.start)),
      sentence: place.cues.filter((c) => within(c, sentence)),
    },
    shape: shapeOf(place),
    each: eachOf(place),
    nearby: place.nearby,
    beside: place.figures,
    mentions: place.entities,
    metricWords: place.metrics,
    isAboutAi: over.isHeadedByAi || isAboutAi(place.nearby),
    isExpectedByOthers: isExpectedByOthers(place),
    isStart: isStart(place),
    isFormer: isFormer(place),
    isNegative: isNegative(place),
    isPassed: isPassed(place),
  };
}
