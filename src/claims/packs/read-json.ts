import { PACK_LIMITS } from './pack-limits.ts';
import { problem, type PackProblem } from './pack-problem.ts';

export type Read<T> = { readonly value: T } | { readonly problems: readonly PackProblem[] };

/** JSON from somebody else: bounded in size and depth before it is parsed, and without names that reach into prototypes. */
export function readForeignJson(text: string): Read<unknown> {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > PACK_LIMITS.bytes) {
    return { problems: [problem('', 'too-large', megabytes(bytes), megabytes(PACK_LIMITS.bytes))] };
  }
  const depth = depthOf(text);
  if (depth > PACK_LIMITS.depth) return { problems: [problem('', 'too-deep', `${depth}`, `${PACK_LIMITS.depth}`)] };
  // A byte order mark is no fault of the author's.
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    return { problems: [problem('', 'not-json', (error as Error).message)] };
  }
  const forbidden = forbiddenFields(value, []);
  return forbidden.length > 0 ? { problems: forbidden } : { value };
}

/** How deep brackets stand within brackets, read off the text: a parser need not survive what we refuse anyway. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) {
      for (at += 1; at < text.length && text.charCodeAt(at) !== QUOTE; at += 1) {
        if (text.charCodeAt(at) === BACKSLASH) at += 1;
      }
    } else if (unit === OPEN_BRACE || unit === OPEN_BRACKET) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) depth -= 1;
  }
  return deepest;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

function forbiddenFields(value: unknown, path: readonly PropertyKey[]): PackProblem[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.keys(value).flatMap((key) => {
    const at = [...path, key];
    if (key === '__proto__' || key === 'constructor' || key === 'prototype')
      return [problem(at, 'forbidden-field', key)];
    return forbiddenFields((value as Record<string, unknown>)[key], at);
  });
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
