import type { Figure } from '../figures/figure.ts';
import type { Block, PageFacts, Verdict } from './annotation.ts';
import type { Comparable } from './comparable.ts';
import { judge } from './judging/judge.ts';
import type { Candidate } from './retrieving/candidate.ts';
import { type Engine, type Weighed, weighBlocks } from './weigh-blocks.ts';

/** A figure of a page with the claims that came near, the likeliest first. */
export interface ExplainedFigure {
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly figure: Figure;
  readonly candidates: readonly ExplainedCandidate[];
}

/** A claim that came near a figure. */
export interface ExplainedCandidate {
  readonly claim: string;
  /** 0 to 1. */
  readonly score: number;
  readonly verdict: Verdict | null;
  /** Who, what, value and period as they were weighed, for people who work on matching. */
  readonly why: string;
}

/** Claims a figure that are explained. */
const EXPLAINED = 5;

export function explainPage(engine: Engine, page: PageFacts, blocks: readonly Block[]): ExplainedFigure[] {
  return weighBlocks(engine, page, blocks).flatMap(({ reading, weighed }) =>
    weighed.map((one) => {
      const { figure } = one.statement;
      const { start, end, quote } = figure;
      const candidates = one.candidates.slice(0, EXPLAINED).map((candidate) => explainCandidate(candidate, one));
      return { block: reading.block.id, start, end, quote, figure, candidates };
    }),
  );
}

function explainCandidate(candidate: Candidate, { statement, context }: Weighed): ExplainedCandidate {
  return {
    claim: candidate.claim.claim.id,
    score: Math.min(1, candidate.score),
    verdict: judge(candidate, statement, context)?.verdict ?? null,
    why: why(candidate),
  };
}

function why({ entity, metric, agreement, periodFit, phrase, misquote, rival, comparable }: Candidate): string {
  return [
    `entity ${entity.id} ${entity.weight.toFixed(2)} (${entity.where})`,
    metric
      ? `metric ${metric.id}${metric.exact ? '' : '~'} ${metric.weight.toFixed(2)} (${metric.where})`
      : 'no metric',
    `value ${agreement}`,
    `period ${periodFit}`,
    ...(phrase ? [`phrase "${phrase.words}" ${phrase.weight.toFixed(2)}`] : []),
    ...(misquote ? [`misquote ${misquote.misquote.id}`] : []),
    ...(rival === null ? [] : [`nearer: ${rival}`]),
    ...(comparable ? [`against ${filed(comparable)}`] : []),
  ].join('; ');
}

function filed({ low, high, unit, kind, asOf, period }: Comparable): string {
  return `${low}${high === low ? '' : `..${high}`} ${unit} ${kind} ${asOf} ${period ?? ''}`;
}
