import { SIMPLIFIED, TRADITIONAL } from '../../language/fold-table.ts';
import type { ClaimsBundle } from '../bundle.ts';
import type { Wording } from '../schema.ts';
import { weightOf } from './common-words.ts';

/** More would make every page of every site slower to pass by; claims beyond are marked on pages about our own subject. */
const MOST_WORDS = 300;

/**
 * The words by which a page is known to be about packs, as parts of regular expressions (`src/page/subject.ts`): names of the
 * companies that they bring, and for claims known by their words alone the most telling ones. Null where there are none.
 */
export function wordsForPages(added: ClaimsBundle): { readonly latin: string; readonly chinese: string } | null {
  const latin = new Set<string>();
  const chinese = new Set<string>();
  const add = (word: string) => {
    if (latin.size + chinese.size >= MOST_WORDS) return;
    if (weightOf(word).han > 0) chinese.add(inBothScripts(word));
    else latin.add(withEdges(word));
  };
  for (const { id, names } of added.entities) {
    if (!id.includes('/')) continue;
    for (const name of [...names.en, ...names['zh-Hans'], ...(names['zh-Hant'] ?? [])]) add(name);
  }
  for (const { wordings } of added.claims) {
    for (const wording of [...(wordings?.en ?? []), ...(wordings?.['zh-Hans'] ?? [])])
      mostTelling(wording).forEach(add);
  }
  if (latin.size + chinese.size === 0) return null;
  return { latin: [...latin].join('|'), chinese: [...chinese].join('|') };
}

/**
 * A Latin word is no part of another. But what stands in the next element may stand close to it (`ZendaRobots`, `Zenda2026`):
 * there a word ends where the letters change their kind. Each edge with what is at it.
 */
const BEFORE: readonly Edge[] = [
  [/^[A-Z]/, '(?<![A-Z])'],
  [/^\w/, '\\b'],
];
const AFTER: readonly Edge[] = [
  [/[A-Z]$/, '(?![a-z]|[A-Z](?![a-z]))'],
  [/[a-z]$/, '(?![a-z])'],
  [/\w$/, '(?!\\d)'],
];
type Edge = readonly [at: RegExp, edge: string];

function withEdges(word: string): string {
  const edge = (edges: readonly Edge[]) => edges.find(([at]) => at.test(word))?.[1] ?? '';
  return edge(BEFORE) + escaped(word) + edge(AFTER);
}

/** The group whose shortest alternative weighs most: where it is missing, the claim cannot be there. */
function mostTelling({ all }: Wording): readonly string[] {
  const weight = (group: readonly string[]) =>
    Math.min(...group.map((word) => weightOf(word).latin + 3 * weightOf(word).han));
  return all.reduce((best, group) => (weight(group) > weight(best) ? group : best));
}

let traditional: Map<string, string> | null = null;

/** `赞达` as `[赞贊讚]达`: each character in every form that is folded to it. */
function inBothScripts(word: string): string {
  traditional ??= formsOf();
  return [...word]
    .map((character) => {
      const forms = traditional?.get(character);
      return forms === undefined ? escaped(character) : `[${character}${forms}]`;
    })
    .join('');
}

function formsOf(): Map<string, string> {
  const forms = new Map<string, string>();
  for (let at = 0; at < SIMPLIFIED.length; at += 1) {
    const simplified = SIMPLIFIED.charAt(at);
    forms.set(simplified, (forms.get(simplified) ?? '') + TRADITIONAL.charAt(at));
  }
  return forms;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
