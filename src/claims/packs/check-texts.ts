import { problem, type PackProblem } from './pack-problem.ts';
import type { Pack } from './pack-schema.ts';

/** A tag, a comment or a character reference: our views would show it as it stands, and no honest text has it. */
const MARKUP = /<[a-z/!?]|&(?:#\d|#x[\da-f]|[a-z]+;)/i;
/** Control characters, and those that turn the direction of a text or hide within it. */
const HIDDEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Co}]/u;

/** Every text of a pack is plain text that shows all it says; every link leads to the web, and carries no name or password. */
export function checkTexts(pack: Pack): PackProblem[] {
  const problems: PackProblem[] = [];
  walk(pack, [], problems);
  return problems;
}

function walk(value: unknown, path: readonly PropertyKey[], problems: PackProblem[]): void {
  if (typeof value === 'string') {
    const field = path.at(-1);
    if (HIDDEN.test(value) || !value.isWellFormed()) problems.push(problem(path, 'hidden-characters'));
    else if (field === 'url' || field === 'homepage') {
      if (!isPlainLink(value)) problems.push(problem(path, 'bad-link'));
    } else if (MARKUP.test(value)) problems.push(problem(path, 'markup'));
  } else if (Array.isArray(value)) value.forEach((member, at) => walk(member, [...path, at], problems));
  else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key], problems);
  }
}

function isPlainLink(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !/^https?:\/\/[^\s<>"'`\\]+$/i.test(text)) return false;
  return url.username === '' && url.password === '';
}
