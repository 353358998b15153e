import type { Lexicon, Mention } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import type { Surroundings } from './surroundings.ts';

/** "The chipmaker" means the one of its companies that was named last before it, in the block or on the page. */
export function resolveDescriptions(reading: Reading, around: Surroundings, lexicon: Lexicon): Mention[] {
  const resolved: Mention[] = [];
  for (const mention of reading.entities) {
    if (mention.kind === 'entity') {
      resolved.push(mention);
      continue;
    }
    const same = reading.entities.filter((m) => m.kind === 'description' && m.start === mention.start);
    const ids = new Set(same.map((m) => m.id));
    const before = resolved.findLast((m) => ids.has(lexicon.companyOf(m.id)));
    const id = before
      ? lexicon.companyOf(before.id)
      : [...around.before, ...titleCompanies(around, lexicon)].find((c) => ids.has(c));
    if (id === mention.id || (id === undefined && ids.size === 1 && (around.page.get(mention.id) ?? 0) > 0)) {
      resolved.push({ kind: 'entity', id: mention.id, start: mention.start, end: mention.end });
    }
  }
  return resolved;
}

function titleCompanies(around: Surroundings, lexicon: Lexicon): string[] {
  return [around.heading, around.title].flatMap((r) =>
    r ? r.entities.filter((m) => m.kind === 'entity').map((m) => lexicon.companyOf(m.id)) : [],
  );
}
