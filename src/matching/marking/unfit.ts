import type { Candidate } from '../retrieving/candidate.ts';
import type { Statement } from '../statement/statement.ts';
import { significantDigits } from '../values.ts';

/** A figure that is not marked though a claim is near: it gives no value, or one that is met everywhere. */
export function isUnfit(statement: Statement, candidate: Candidate): boolean {
  return (
    isLooseDuration(statement, candidate) ||
    isLooseMultiple(statement, candidate) ||
    (statement.figure.shape === 'vague' && candidate.misquote === null) ||
    isAdjective(statement) ||
    isOfOneToCome(statement) ||
    (isPrice(statement) && !isFiledByUnit(candidate)) ||
    isRoundAndUnnamed(statement, candidate) ||
    (isSinceItBegan(statement) && isOfSpan(candidate)) ||
    (statement.isExpectedByOthers && isOfCompanyItself(candidate)) ||
    isPaidRatherThanPaying(statement, candidate) ||
    isOfProduct(statement, candidate)
  );
}

/** What one company reported of itself, or set itself for the next quarters. */
function isOfCompanyItself({ claim: { parties }, comparable }: Candidate): boolean {
  if (comparable === null || comparable.level || parties.anyone || parties.members.length > 0) return false;
  return comparable.kind === 'actual' || comparable.kind === 'filed' || comparable.kind === 'guidance';
}

/** "Anthropic will put $100bn into AWS": what a company is paid is not its own spending. */
function isPaidRatherThanPaying({ sentence, mentions }: Statement, { claim, entity }: Candidate): boolean {
  if (!SPENDING.has(claim.metric)) return false;
  const own = mentions.filter(
    ({ company, start, end }) => company === entity.id && start >= sentence.start && end <= sentence.end,
  );
  return own.length > 0 && own.every(({ isRecipient }) => isRecipient);
}

const SPENDING: ReadonlySet<string> = new Set(['capex', 'ai-spending', 'cash-burn', 'total-costs', 'net-loss', 'loss']);

/** "Claude Code hits $1bn in revenue": what one product sells is not what its company does. */
function isOfProduct({ clause, figure, mentions }: Statement, { comparable, entity, misquote }: Candidate): boolean {
  if (misquote !== null || comparable === null || !SALES.has(comparable.metric)) return false;
  const subject = mentions.findLast((name) => name.start >= clause.start && name.end <= figure.start);
  return subject !== undefined && subject.isProduct && subject.company === entity.id;
}

const SALES: ReadonlySet<string> = new Set(['revenue', 'annualised-revenue']);

/** So many years are told of much: its measure must stand in the clause, or the claim's very words in the sentence. */
function isLooseDuration({ figure }: Statement, { metric, phrase }: Candidate): boolean {
  return (
    figure.kind === 'duration' && metric?.where !== 'clause' && !(phrase?.weight === 1 && phrase.where === 'sentence')
  );
}

/** Threefold this and tenfold that are everywhere: a single multiple is marked only where it is the very one on file. */
function isLooseMultiple({ figure }: Statement, { agreement, misquote }: Candidate): boolean {
  return figure.kind === 'multiple' && figure.low === figure.high && agreement !== 'equal' && misquote === null;
}

/** "$10bn/GW", 每吉瓦500亿美元: what one of many costs or brings. */
function isPrice({ figure, reading }: Statement): boolean {
  if (figure.kind !== 'money') return false;
  return (
    /^ ?(?:\/|per |a |an |each )(?:gw|mw|gigawatt|megawatt|token|user|seat|chip|gpu|rack|employee|customer)\b/.test(
      reading.plain.slice(figure.end, figure.end + 16),
    ) ||
    /每(?:个|一|名|块|颗)?(?:gw|mw|吉瓦|兆瓦|用户|芯片|员工|客户|token)[^，。,0-9]{0,6}$/.test(
      reading.plain.slice(Math.max(0, figure.start - 14), figure.start),
    )
  );
}

function isFiledByUnit({ comparable, misquote }: Candidate): boolean {
  return misquote !== null || /-per-|price|cost/.test(comparable?.metric ?? '');
}

/** A round sum whose claimant, or both of whose companies, are named elsewhere at most: met everywhere. */
function isRoundAndUnnamed({ figure }: Statement, { entity, periodFit, phrase, misquote, claim }: Candidate): boolean {
  const isUnnamed = claim.parties.anyone ? entity.words === '' : claim.parties.isDeal && entity.weight < 0.5;
  return (
    isUnnamed &&
    misquote === null &&
    figure.kind === 'money' &&
    significantDigits(figure.high) <= 1 &&
    periodFit !== 'same' &&
    (phrase === null || phrase.weight < 1)
  );
}

/** "Its revenue to date", 成立至今总收入: no sum of a year or a quarter. */
function isSinceItBegan({ reading, clause }: Statement): boolean {
  return /\b(?:to date|since (?:its |the company's )?(?:founding|inception|launch)|lifetime|all-time)\b|成立至今|成立以来|创立以来|迄今为止|有史以来总/.test(
    reading.plain.slice(clause.start, clause.end),
  );
}

function isOfSpan({ comparable, misquote }: Candidate): boolean {
  if (comparable === null || misquote !== null) return false;
  if (comparable.metric === 'annualised-revenue') return true;
  return (
    comparable.months !== null && FLOWS.has(comparable.metric) && comparable.months.to - comparable.months.from < 12
  );
}

const FLOWS: ReadonlySet<string> = new Set(['revenue', 'net-loss', 'loss', 'operating-loss', 'cash-burn', 'capex']);

/** "The next $5 trillion company", 下一家万亿美元公司: whoever it will be. */
function isOfOneToCome({ figure, reading }: Statement): boolean {
  return /(?:\bnext |下一?[个家])["“「]?$/.test(reading.plain.slice(Math.max(0, figure.start - 8), figure.start));
}

/** 万亿级 says how big a thing is, not how much; 以1吉瓦为例 only gives an example, and 每部署1吉瓦 a unit to count by. */
export function isAdjective({ figure, reading }: Statement): boolean {
  const after = reading.plain.slice(figure.end, figure.end + 12);
  const before = reading.plain.slice(Math.max(0, figure.start - 8), figure.start);
  return (
    (/^[级量规]/.test(after) && !/[0-9]/.test(figure.quote)) ||
    /^[^，。,]{0,8}为例/.test(after) ||
    (figure.kind === 'power' && /(?:每[^0-9，。]{0,4}|\b(?:per|each|every) )$/.test(before))
  );
}
