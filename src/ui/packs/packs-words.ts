import type { PackProblem } from '../../claims/packs/pack-problem.ts';
import { fillIn, type Locale } from '../language/words.ts';
import en from './words/en.json' with { type: 'json' };
import hans from './words/zh-Hans.json' with { type: 'json' };
import hant from './words/zh-Hant.json' with { type: 'json' };

export type PackWordKey = keyof typeof en;

/** The texts about packs: only the settings page, and the command line, carry them. */
const words: Record<Locale, Record<PackWordKey, string>> = { en, 'zh-Hans': hans, 'zh-Hant': hant };

export function packWord(locale: Locale, key: PackWordKey, ...params: readonly string[]): string {
  return fillIn(words[locale][key], params);
}

/** One problem as a line: where, and why. */
export function problemLine(locale: Locale, { path, reason, details }: PackProblem): string {
  const where = path === '' ? packWord(locale, 'packs_whole') : path;
  return packWord(locale, 'packs_problem', where, packWord(locale, `reason_${reason}`, ...details));
}
