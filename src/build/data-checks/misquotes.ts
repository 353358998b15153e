import type { Misquote } from '../../claims/schema.ts';
import { findFigures } from '../../figures/find-figures.ts';
import type { DataFiles, DataProblem } from '../data-files.ts';

/** Known wrong versions: each has an id of its own, and examples that hold the figure and the words by which it is told. */
export function checkMisquotes({ claims }: DataFiles): DataProblem[] {
  const problems: DataProblem[] = [];
  for (const { file, value: claim } of claims) {
    const ids = new Set<string>();
    claim.misquotes.forEach((misquote, i) => {
      const add = (field: string, reason: string) => problems.push({ file, field: `misquotes.${i}.${field}`, reason });
      if (ids.has(misquote.id)) add('id', `"${misquote.id}" stands here twice`);
      ids.add(misquote.id);
      const { figure } = misquote.when;
      if (figure && figure.low > figure.high) add('when.figure', 'low must not be above high');
      for (const language of ['en', 'zh-Hans'] as const) {
        const text = misquote.example[language];
        const field = `example.${language}`;
        if (figure && !holdsFigure(text, language, figure))
          add(field, `has no figure from ${figure.low} to ${figure.high} ${figure.unit}`);
        misquote.when.words?.forEach((group) => {
          if (!group[language].some((word) => holds(text, word, language)))
            add(field, `has none of the words ${quoted(group[language])}`);
        });
        const excluded = misquote.when.withoutWords?.[language].find((word) => holds(text, word, language));
        if (excluded !== undefined) add(field, `has "${excluded}", which rules this misquote out`);
      }
    });
  }
  return problems;
}

type FigureCondition = NonNullable<Misquote['when']['figure']>;

function holdsFigure(text: string, language: 'en' | 'zh-Hans', { low, high, unit }: FigureCondition): boolean {
  return findFigures(text, { language }).some(
    (figure) =>
      (figure.unit === unit || figure.unit === null || figure.unitCandidates?.includes(unit)) &&
      figure.low >= low * (1 - 1e-9) &&
      figure.high <= high * (1 + 1e-9),
  );
}

/** As the matcher looks: whole words of English, and Chinese without its spaces; case and the two apostrophes do not matter. */
function holds(text: string, word: string, language: 'en' | 'zh-Hans'): boolean {
  if (language === 'zh-Hans') return plain(text).replaceAll(' ', '').includes(plain(word).replaceAll(' ', ''));
  const [inside, sought] = [plain(text), plain(word)];
  for (let at = inside.indexOf(sought); at >= 0; at = inside.indexOf(sought, at + 1))
    if (!/[a-z0-9]{2}/.test(inside.slice(at - 1, at + 1)) || at === 0) return true;
  return false;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim();
}

function quoted(words: readonly string[]): string {
  const shown = words.slice(0, 4).map((word) => `"${word}"`);
  return shown.join(', ') + (words.length > 4 ? ' ...' : '');
}
