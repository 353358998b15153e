import { LIST_LIMITS, PACK_LIMITS, TEXT_LIMITS } from './pack-limits.ts';
import { problem, type PackProblem } from './pack-problem.ts';

/** Whether anything in a pack is more, or longer, than a pack may hold. It is read as it came, before any schema. */
export function checkLimits(pack: object): PackProblem[] {
  const problems: PackProblem[] = [];
  const count = (path: readonly PropertyKey[], list: unknown, most: number) => {
    if (Array.isArray(list) && list.length > most)
      problems.push(problem(path, 'too-many', `${list.length}`, `${most}`));
  };
  const { claims, series, deals, lexicon } = pack as Record<string, unknown>;
  const { entities, metrics } = (lexicon ?? {}) as Record<string, unknown>;
  count(['claims'], claims, PACK_LIMITS.claims);
  count(['series'], series, PACK_LIMITS.series);
  count(['deals'], deals, PACK_LIMITS.deals);
  count(['lexicon', 'entities'], entities, PACK_LIMITS.entities);
  count(['lexicon', 'metrics'], metrics, PACK_LIMITS.metrics);
  // Where the whole is too much, its members need not be named one by one.
  if (problems.length > 0) return problems;
  walk(pack, [], 'other', problems);
  return problems;
}

/** `field` is the nearest name that bounds what stands below it: a list of languages is bounded as the field that holds it. */
function walk(value: unknown, path: readonly PropertyKey[], field: string, problems: PackProblem[]): void {
  if (typeof value === 'string') {
    const most = TEXT_LIMITS[field] ?? TEXT_LIMITS['other'] ?? 0;
    if (value.length > most) problems.push(problem(path, 'too-long', `${value.length}`, `${most}`));
  } else if (Array.isArray(value)) {
    const most = Object.hasOwn(LIST_LIMITS, field) ? LIST_LIMITS[field] : undefined;
    if (most !== undefined && value.length > most) {
      problems.push(problem(path, 'too-many', `${value.length}`, `${most}`));
      return;
    }
    const inner = field === 'all' ? 'alternatives' : field;
    value.forEach((member, at) => walk(member, [...path, at], Array.isArray(member) ? inner : 'other', problems));
  } else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      const named = Object.hasOwn(LIST_LIMITS, key) || Object.hasOwn(TEXT_LIMITS, key);
      // `phrases: { en: [...] }`: the language carries the bound of the field above it.
      const below = named ? key : LANGUAGES.has(key) ? field : 'other';
      walk(inner, [...path, key], below, problems);
    }
  }
}

const LANGUAGES: ReadonlySet<string> = new Set(['en', 'zh-Hans', 'zh-Hant']);
