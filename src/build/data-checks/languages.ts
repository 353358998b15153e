import type { DataFiles, DataProblem } from '../data-files.ts';

/** Both languages of every text: English without Han, Chinese with it, and Chinese typography as the card prints it. */
export function checkLanguages({ claims, series, deals, yardsticks, lexicons }: DataFiles): DataProblem[] {
  const problems: DataProblem[] = [];
  for (const { file, value } of [...claims, ...series, ...deals, ...yardsticks, ...lexicons])
    walk(value, '', (field, reason) => problems.push({ file, field, reason }));
  return problems;
}

type Add = (field: string, reason: string) => void;

function walk(value: unknown, field: string, add: Add): void {
  if (value === null || typeof value !== 'object') return;
  const { en, 'zh-Hans': hans } = value as Record<string, unknown>;
  const at = (name: string) => (field ? `${field}.${name}` : name);
  if (typeof en === 'string' && typeof hans === 'string') {
    // Examples are told as a page would print them, not as we do.
    if ('date' in value) {
      if (!HAN.test(hans)) add(at('zh-Hans'), 'is not Chinese');
      if (HAN.test(en)) add(at('en'), 'has Chinese in it');
    } else checkText(en, hans, at, add);
    return;
  }
  if (Array.isArray(en) && Array.isArray(hans)) {
    for (const [i, word] of (en as unknown[]).entries())
      if (typeof word === 'string' && HAN.test(word)) add(at(`en.${i}`), `"${word}" is not English`);
  }
  for (const [key, inner] of Object.entries(value)) walk(inner, at(key), add);
}

function checkText(en: string, hans: string, at: (name: string) => string, add: Add): void {
  if (HAN.test(en)) add(at('en'), 'has Chinese in it');
  // A name may be the same in both languages ("Azure"); a phrase of lower-case words may not.
  if (!HAN.test(hans) && /[a-z]{3,} [a-z]{3,}/.test(hans)) add(at('zh-Hans'), 'is not Chinese');
  for (const [pattern, reason] of TYPOGRAPHY) {
    const found = pattern.exec(hans);
    if (found) add(at('zh-Hans'), `${reason}: "${around(hans, found.index)}"`);
  }
}

const HAN = /\p{Script=Han}/u;

const TYPOGRAPHY: readonly (readonly [RegExp, string])[] = [
  [
    /\p{Script=Han}[A-Za-z0-9$€£+−]|[A-Za-z0-9%]\p{Script=Han}/u,
    'needs a space between Han and Latin letters or digits',
  ],
  [/\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u, 'needs full-width punctuation'],
  [/[“”‘’"]/, 'needs 「」 for quotation marks'],
  [/ [，。；：、！？「」（）《》]|[，。；：、！？「」（）《》] /, 'has a space beside full-width punctuation'],
  [/ {2}/, 'has two spaces'],
  [/(?<![\d,.])\d,\d{3}(?![\d,])/, 'groups digits below ten thousand (write 3400 亿)'],
  [/(?<![\d,.])\d{5}/, 'does not group digits from ten thousand on (write 25,278 亿)'],
];

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 6), at + 8);
}
