import type { Figure } from '../../figures/figure.ts';
import type { Annotation, MatchedWords } from '../annotation.ts';
import type { Judgement } from '../judging/judgement.ts';
import type { Reading } from '../reading.ts';
import type { Candidate } from '../retrieving/candidate.ts';
import type { Weighed } from '../weigh-blocks.ts';
import type { WordingMatch } from '../wordings.ts';

/** The mark of a figure that is about a claim, with its working. */
export function markOfFigure(weighed: Weighed, candidate: Candidate, judgement: Judgement): Annotation {
  const { figure, reading } = weighed.statement;
  return {
    block: reading.block.id,
    start: figure.start,
    end: figure.end,
    quote: figure.quote,
    figure: figureOf(figure),
    claim: candidate.claim.claim.id,
    topic: candidate.claim.claim.topic,
    verdict: judgement.verdict,
    score: Math.round(Math.min(1, candidate.score) * 1000) / 1000,
    record: judgement.record,
    ...(judgement.misquote !== undefined && { misquote: judgement.misquote }),
    working: {
      matched: wordsMatched(weighed, candidate),
      reasons: judgement.reasons,
      ...(judgement.newer && { newer: judgement.newer }),
    },
  };
}

/** What a mark says of its figure. */
export function figureOf({ kind, low, high, unit, hedge }: Figure): NonNullable<Annotation['figure']> {
  return { kind, low, high, unit, hedge };
}

function wordsMatched({ statement, context }: Weighed, { claim, entity, metric, phrase }: Candidate): MatchedWords[] {
  const { period } = statement;
  const { told } = context;
  const matched: readonly (MatchedWords | null)[] = [
    { as: 'entity', id: entity.id, words: entity.words, where: entity.where },
    metric && { as: 'metric', id: metric.id, words: metric.words, where: metric.where },
    period && { as: 'period', id: period.words, words: period.words, where: period.where },
    { as: 'modality', id: told.done ? 'done' : 'open', words: told.words, where: 'sentence' },
    phrase && { as: 'phrase', id: claim.claim.id, words: phrase.words, where: phrase.where },
  ];
  return matched.filter((m) => m !== null).filter(({ words }) => words !== '');
}

/** The mark of words that a claim is known by. */
export function markOfWords(reading: Reading, match: WordingMatch): Annotation {
  const text = reading.block.text;
  return {
    block: reading.block.id,
    start: match.start,
    end: match.end,
    quote: text.slice(match.start, match.end),
    figure: null,
    claim: match.claim.claim.id,
    topic: match.claim.claim.topic,
    verdict: match.misquote?.verdict ?? 'context',
    score: 0.8,
    record: null,
    ...(match.misquote && { misquote: match.misquote.id }),
    working: {
      matched: match.words.map(({ start, end }) => ({
        as: 'phrase',
        id: match.claim.claim.id,
        words: text.slice(start, end),
        where: 'sentence',
      })),
      reasons: match.misquote ? ['known-misquote', 'known-by-words'] : ['known-by-words'],
    },
  };
}
