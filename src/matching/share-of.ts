import type { Misquote } from '../claims/schema.ts';
import { plainText } from './plain-text.ts';
import type { Statement } from './statement/statement.ts';

type Nouns = NonNullable<Misquote['when']['shareOf']>;

/**
 * Whether a percentage is told of these things: "95% of enterprise AI pilots", 95%的企业试点, or "of 300 deployments 95%
 * fail". Organisations that run pilots are none: between figure and noun only what describes the noun may stand.
 */
export function isShareOf(nouns: Nouns, { reading, figure, sentence }: Statement): boolean {
  const after = reading.plain.slice(figure.end, Math.min(sentence.end, figure.end + NEAR));
  if (VERB.test(after)) {
    const before = reading.plain.slice(Math.max(sentence.start, figure.start - NEAR), figure.start);
    const words = ` ${before.split(/[^a-z0-9-]+/).join(' ')} `;
    return nouns.en.some((noun) => words.includes(` ${plainText(noun)} `));
  }
  const of = OF.exec(after);
  if (of) return nouns.en.some((noun) => describes(of[1] ?? '', plainText(noun)));
  return nouns['zh-Hans'].some((noun) => describesHan(after, plainText(noun)));
}

const NEAR = 70;
const VERB = /^ (?:fail|stall|never|flop|collapse|go nowhere|don't|do not)/;
const OF = /^ (?:of|in) ((?:[a-z-]+ ){0,7}[a-z-]+)/;
const OWNERS =
  /\b(?:companies|organi[sz]ations|firms|businesses|enterprises|corporations|users|executives|leaders|with|that|which|running|at|in|from)\b/;

function describes(phrase: string, noun: string): boolean {
  const at = ` ${phrase} `.indexOf(` ${noun} `);
  return at >= 0 && !OWNERS.test(phrase.slice(0, at));
}

const OWNERS_HAN = /[，。；、在从对让把]|(?:企业|公司|机构|组织|客户)(?:的|都|未|没|并|称|表示)/;

function describesHan(after: string, noun: string): boolean {
  const at = after.indexOf(noun);
  return at >= 0 && at <= 16 && !OWNERS_HAN.test(after.slice(0, at));
}
