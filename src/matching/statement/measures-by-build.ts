import type { Place } from './place.ts';

/** What a sum is of by how its sentence is built: the words for it stand apart, or are none of their own. */
export function measuresByBuild({ figure, gap, reading }: Place): [metric: string, weight: number, words: string][] {
  const before = reading.plain.slice(Math.max(gap.start, figure.start - 70), figure.start);
  const after = reading.plain.slice(figure.end, figure.end + 40);
  const found: [string, number, string][] = [];
  if (VALUES_AT.test(before)) found.push(['valuation', 0.95, 'value']);
  if (PUTS.test(before) && INTO.test(after)) found.push(['investment', 0.95, 'into']);
  if (SPENDS.test(before) && !ON_OTHER_THINGS.test(after)) found.push(['investment', 0.92, 'spend']);
  if (RAISES.test(before)) found.push(['funding-round', 0.95, 'raise']);
  if (TAKES_IN.test(before)) found.push(['revenue', 0.95, 'take in']);
  if (USES.test(before) && OF_CASH.test(after)) found.push(['cash-burn', 0.95, 'of cash']);
  // A company of five trillion dollars is told by what it is worth.
  if (figure.low >= 9e11 && OF_COMPANY.test(after)) found.push(['market-value', 0.85, figure.quote]);
  return found;
}

/** "Would value the company at $830bn" */
const VALUES_AT = /\bvalu(?:e|es|ed|ing) [^,.;:]{1,44} at (?:[a-z]+ ){0,3}$/;

const HEDGES =
  '(?: (?:another|about|around|at least|up to|as much as|more than|over|nearly|almost|roughly|a further|an additional|some|a total of|a record))*';
/** "Poured $1bn into" */
const PUTS = new RegExp(
  `\\b(?:put|puts|putting|pour|pours|poured|pouring|pump|pumps|pumped|pumping|sink|sinks|sank|sinking|plow|plowed|plowing|plough|ploughed|ploughing|inject|injects|injected|injecting|funnel|funnell?ed|channel|channell?ed)${HEDGES} ?$`,
);
const INTO = /^(?: (?:more|of [a-z ]{1,20}))? into\b/;
/** "Plans to spend $200bn in 2026" */
const SPENDS = new RegExp(`(?:\\b(?:spend|spends|spent|spending)${HEDGES} ?|(?:斥资|豪掷|花费|花掉)[近约超逾达]*)$`);
const ON_OTHER_THINGS =
  /^ ?(?:with|at|from)\b|^ ?(?:a year |annually )?(?:on|to buy|buying|repurchasing|for) (?:[a-z&-]+ ){0,3}(?:buybacks?|repurchases?|dividends?|shares|acquisitions?|content|marketing|advertising|r&d|research|talent|salaries|wages|lobbying|rent|legal)\b|^(?:用于)?(?:回购|派息|收购|分红|营销|研发)/;
/** "In talks to raise $40bn", not "to raise its spending to" */
const RAISES = new RegExp(`\\braise${HEDGES} ?$`);
/** "Took in $3.7bn" */
const TAKES_IN = new RegExp(
  `\\b(?:take|takes|took|taking|pull|pulls|pulled|pulling|rake|rakes|raked|raking) in${HEDGES} ?$`,
);
/** "Used up $8bn of cash" */
const USES = new RegExp(
  `\\b(?:us(?:e|es|ed|ing)|consum(?:e|es|ed|ing)|went through|going through)(?: up)?${HEDGES} ?$`,
);
const OF_CASH = /^ (?:of|in) (?:its |their |the )?cash\b/;
/** "A $5 trillion company" */
const OF_COMPANY =
  /^[- ]?(?:public |listed |private |tech |ai |chip ){0,2}(?:company|companies|firm|giant|behemoth|chipmaker|juggernaut)\b|^(?:级别|规模)?(?:的)?(?:上市|科技|芯片|AI)?(?:公司|企业|巨头)/;
