import { foldScript } from '../../language/fold-script.ts';
import type { ClaimsBundle } from '../bundle.ts';
import type { Misquote, Wording } from '../schema.ts';
import { isCommon, weightOf } from './common-words.ts';
import { problem, type PackProblem } from './pack-problem.ts';
import type { Pack } from './pack-schema.ts';

type Path = readonly PropertyKey[];
type Words = {
  readonly en: readonly string[];
  readonly 'zh-Hans': readonly string[];
  readonly 'zh-Hant'?: readonly string[];
};

/** The least a word must weigh: letters of a Latin word, or Chinese characters. */
const LEAST = {
  name: { latin: 3, han: 2 },
  metric: { latin: 4, han: 2 },
  phrase: { latin: 6, han: 3 },
  wording: { latin: 2, han: 1 },
} as const;

/** The words of a wording together, by the shortest alternative of each group; a Chinese character counts for three letters. */
const LEAST_WORDING = 15;

/**
 * Words by which a pack would be found: none so short or so common that it stands on every page, none that is a name of ours,
 * and no wrong version that would accuse without a figure or words to tell it by.
 */
export function checkWords(pack: Pack, own: ClaimsBundle): PackProblem[] {
  const problems: PackProblem[] = [];
  const ourNames = namesOf(own.entities.map(({ id, names }) => [id, names]));
  const ourMetrics = namesOf(own.metrics.map(({ id, words }) => [id, words]));

  pack.lexicon.entities.forEach((entity, at) => {
    const path = ['lexicon', 'entities', at];
    each(entity.names, [...path, 'names'], (word, here) => {
      problems.push(...weighed(word, here, LEAST.name), ...notOurs(word, here, ourNames));
    });
    if (entity.descriptions) {
      each(entity.descriptions, [...path, 'descriptions'], (word, here) => {
        problems.push(...weighed(word, here, LEAST.name), ...notOurs(word, here, ourNames));
      });
    }
  });
  pack.lexicon.metrics.forEach((metric, at) => {
    each(metric.words, ['lexicon', 'metrics', at, 'words'], (word, here) => {
      problems.push(...weighed(word, here, LEAST.metric), ...notOurs(word, here, ourMetrics));
    });
  });
  pack.claims.forEach((claim, at) => {
    const path = ['claims', at];
    each(claim.phrases, [...path, 'phrases'], (word, here) => problems.push(...weighed(word, here, LEAST.phrase)));
    for (const language of ['en', 'zh-Hans'] as const) {
      claim.wordings?.[language].forEach((wording, number) =>
        problems.push(...checkWording(wording, [...path, 'wordings', language, number])),
      );
    }
    claim.misquotes.forEach((misquote, number) => {
      if (accusesTooWidely(misquote)) {
        problems.push(problem([...path, 'misquotes', number, 'when'], 'accuses-too-widely'));
      }
    });
  });
  return problems;
}

function checkWording({ all }: Wording, path: Path): PackProblem[] {
  const problems = all.flatMap((group, at) =>
    group.flatMap((word, number) => {
      const { latin, han } = weightOf(word);
      const enough = latin >= LEAST.wording.latin || han >= LEAST.wording.han;
      return enough ? [] : [problem([...path, 'all', at, number], 'too-short', word)];
    }),
  );
  if (problems.length > 0) return problems;
  const weights = all.map((group) =>
    Math.min(...group.map((word) => (isCommon(word) ? 0 : weightOf(word).latin + 3 * weightOf(word).han))),
  );
  const together = weights.reduce((sum, weight) => sum + weight, 0);
  return together < LEAST_WORDING
    ? [problem([...path, 'all'], 'too-common', all.map((group) => group[0]).join(' + '))]
    : [];
}

function weighed(word: string, path: Path, least: { readonly latin: number; readonly han: number }): PackProblem[] {
  const { latin, han } = weightOf(word);
  if (latin < least.latin && han < least.han) return [problem(path, 'too-short', word)];
  return isCommon(word) ? [problem(path, 'too-common', word)] : [];
}

function notOurs(word: string, path: Path, ours: ReadonlyMap<string, string>): PackProblem[] {
  const id = ours.get(plain(word));
  return id === undefined ? [] : [problem(path, 'ours', id)];
}

/** To say that a page errs, a wrong version must be told by its figure or by its words, not by its company or measure alone. */
function accusesTooWidely({ when, verdict }: Misquote): boolean {
  return verdict !== 'context' && when.figure === undefined && when.words === undefined;
}

function each(words: Words, path: Path, visit: (word: string, path: Path) => void): void {
  for (const language of ['en', 'zh-Hans', 'zh-Hant'] as const) {
    words[language]?.forEach((word, at) => visit(word, [...path, language, at]));
  }
}

function namesOf(items: readonly (readonly [id: string, words: Words])[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const [id, words] of items) each(words, [], (word) => names.set(plain(word), id));
  return names;
}

function plain(word: string): string {
  return foldScript(word.normalize('NFKC').toLowerCase()).replace(/\s+/g, ' ').trim();
}
