import type { z } from 'zod';
import type { ClaimsBundle } from '../bundle.ts';
import { checkLimits } from './check-limits.ts';
import { checkReferences } from './check-references.ts';
import { checkTexts } from './check-texts.ts';
import { checkWords } from './check-words.ts';
import { problem, type PackProblem } from './pack-problem.ts';
import { PACK_FORMAT, packSchema, type Pack } from './pack-schema.ts';
import { readForeignJson, type Read } from './read-json.ts';

/**
 * Reads a pack's text and checks all of it: nothing of a pack with any problem may be kept. `own` is what ships with the
 * extension: packs may refer to its ids and may not take its names.
 */
export function readPack(text: string, own: ClaimsBundle): Read<Pack> {
  const json = readForeignJson(text);
  return 'value' in json ? checkPack(json.value, own) : json;
}

/** The same for a pack that is parsed already. */
export function checkPack(json: unknown, own: ClaimsBundle): Read<Pack> {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) {
    return { problems: [problem('', 'not-a-pack', PACK_FORMAT)] };
  }
  if ((json as { format?: unknown }).format !== PACK_FORMAT) {
    return { problems: [problem('format', 'not-a-pack', PACK_FORMAT)] };
  }
  // Counts and lengths first: the schema need not walk through what is too much anyway.
  const excess = checkLimits(json);
  if (excess.length > 0) return { problems: excess };
  const parsed = packSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) return { problems: parsed.error.issues.flatMap((issue) => ofIssue(issue)) };
  const pack = parsed.data;
  const problems = [...checkTexts(pack), ...checkReferences(pack, own), ...checkWords(pack, own)];
  return problems.length > 0 ? { problems } : { value: pack };
}

function ofIssue(issue: z.core.$ZodIssue): PackProblem[] {
  const { path } = issue;
  switch (issue.code) {
    case 'invalid_type':
      return [issue.input === undefined ? problem(path, 'missing') : problem(path, 'wrong-type', issue.expected)];
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem([...path, key], 'unknown-field', key));
    case 'invalid_value':
      return [problem(path, 'not-one-of', issue.values.map(String).join(', '))];
    case 'too_small':
      if (issue.origin === 'number') return [problem(path, 'too-small', `${issue.minimum}`)];
      return [issue.minimum === 1 ? problem(path, 'empty') : problem(path, 'too-short', String(issue.input))];
    case 'too_big':
      return [problem(path, 'too-long', `${String(issue.input).length}`, `${issue.maximum}`)];
    case 'invalid_format':
      return [issue.format === 'url' ? problem(path, 'bad-link') : problem(path, 'wrong-form', issue.message)];
    case 'invalid_union':
      return [problem(path, 'wrong-form', 'date or period')];
    default:
      return [problem(path, 'rule-broken', issue.message)];
  }
}
