import { isOrdinary } from './ordinary-words.ts';
import type { Candidate } from '../retrieving/candidate.ts';
import type { Statement } from '../statement/statement.ts';

/**
 * Whether the figure's sentence tells nothing but company, measure, period and value. Any other word may narrow what the
 * number is of ("excluding China", "from subscriptions", 用于服务器的), and then it is not the record's.
 */
export function isPlainlyTold({ entity }: Candidate, statement: Statement): boolean {
  const { sentence, named } = statement;
  if (sentence.end - sentence.start > LONG) return false;
  const names = [...named].filter(([, n]) => n.where === 'clause' || n.where === 'sentence');
  if (names.length > 1 && names.some(([, n]) => n.words !== entity.words)) return false;
  return isOrdinary(statement, sentence);
}

/** Nothing that long is plain. */
const LONG = 220;
