import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWordUnit, WordScanner } from '../../../src/matching/word-scanner.ts';

const scannerOf = (words: readonly string[]): WordScanner<string> => {
  const scanner = new WordScanner<string>();
  for (const word of words) scanner.add(word, word);
  return scanner;
};

const found = (words: readonly string[], text: string): string[] =>
  scannerOf(words)
    .scan(text, () => 0)
    .map((hit) => text.slice(hit.start, hit.end));

describe('words found in a text', () => {
  it.each([
    [
      'the longest of several',
      ['open', 'openai', 'openai group'],
      'the openai group and openai',
      ['openai group', 'openai'],
    ],
    ['Latin words only as wholes', ['arm', 'meta'], 'farm alarms, arm and metal, meta', ['arm', 'meta']],
    [
      'Chinese words within others',
      ['英伟达', '英伟达市值', '市值'],
      '据称英伟达市值新高，市值',
      ['英伟达市值', '市值'],
    ],
    ['words of one unit', ['亏', 'x'], '公司亏了x，xx', ['亏', 'x']],
    [
      'words that begin alike',
      ['data centre', 'data center', 'data', 'date'],
      'data center data date',
      ['data center', 'data', 'date'],
    ],
    ['a word at the very end', ['capex'], 'their capex', ['capex']],
    ['nothing where nothing stands', ['capex'], '', []],
    [
      'names to which a Chinese date is joined',
      ['openai', 'a'],
      'openai2025年, openai6月, openai2025至2029年; openai4, a100, a100年',
      ['openai', 'openai', 'openai', 'a'],
    ],
  ])('are %s', (_, words, text, expected) => {
    expect(found(words, text)).toEqual(expected);
  });

  it('are those that a search word by word finds', () => {
    const letters = fc.constantFrom('a', 'b', '-', ' ', '中', '大');
    const word = fc.string({ unit: letters, minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 12 }),
        fc.string({ unit: letters, maxLength: 60 }),
        (words, text) => {
          expect(found(words, text)).toEqual(wordByWord(words, text));
        },
      ),
    );
  });
});

/** The same by looking for every word at every place. */
function wordByWord(words: readonly string[], text: string): string[] {
  const hits: string[] = [];
  const isWord = (at: number) => at >= 0 && at < text.length && isWordUnit(text.charCodeAt(at));
  let free = 0;
  for (let at = 0; at < text.length; at++) {
    if (at < free) continue;
    const fitting = words.filter(
      (word) =>
        text.startsWith(word, at) &&
        !(isWord(at) && isWord(at - 1)) &&
        !(isWord(at + word.length - 1) && isWord(at + word.length)),
    );
    const longest = fitting.toSorted((one, other) => other.length - one.length)[0];
    if (longest === undefined) continue;
    hits.push(longest);
    free = at + longest.length;
  }
  return hits;
}
