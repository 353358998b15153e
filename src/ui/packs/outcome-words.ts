import type { Locale } from '../language/words.ts';
import type { UpdateOutcome } from './packs-port.ts';
import { packWord, problemLine } from './packs-words.ts';

/** What came of looking for an update, in a sentence. */
export function updateSays(locale: Locale, name: string, outcome: UpdateOutcome): string {
  switch (outcome.kind) {
    case 'updated':
      return packWord(locale, 'packs_updated', name, outcome.version);
    case 'nothing-new':
      return packWord(locale, 'packs_nothing_new', name);
    case 'trouble':
      return packWord(locale, `trouble_${outcome.trouble}`, outcome.detail ?? '');
    case 'problems':
      return `${name}: ${outcome.problems
        .slice(0, 3)
        .map((problem) => problemLine(locale, problem))
        .join('; ')}`;
  }
}
