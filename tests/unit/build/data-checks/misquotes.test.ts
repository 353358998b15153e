import { describe, expect, it } from 'vitest';
import { checkMisquotes } from '../../../../src/build/data-checks/misquotes.ts';
import { claim, files, misquote } from './small-files.ts';

const told = (...misquotes: object[]) =>
  checkMisquotes(files({ claims: [claim({ misquotes: misquotes as never })] })).map((p) => `${p.field}: ${p.reason}`);
const example = (en: string) => ({ ...misquote, example: { ...misquote.example, en } });

describe('a known wrong version', () => {
  it('is right when its examples hold what it is told by', () => {
    expect(told(misquote)).toEqual([]);
  });

  it.each([
    ['no such figure', example('Nvidia is worth $5 trillion.'), 'misquotes.0.example.en: has no figure from'],
    [
      'none of its words',
      example('Nvidia reached $6 trillion.'),
      'misquotes.0.example.en: has none of the words "worth"',
    ],
    [
      'a word that rules it out',
      example('Nvidia is worth nearly $6 trillion.'),
      'misquotes.0.example.en: has "nearly"',
    ],
    [
      'a range upside down',
      { ...misquote, when: { figure: { low: 7e12, high: 6e12, unit: 'USD' } } },
      'misquotes.0.when.figure: low must not be above high',
    ],
  ])('is wrong with %s', (_, wrong, begins) => {
    expect(told(wrong).some((line) => line.startsWith(begins))).toBe(true);
  });

  it('has an id of its own', () => {
    expect(told(misquote, misquote)).toEqual(['misquotes.1.id: "told-too-high" stands here twice']);
  });

  it('does not find a word inside another', () => {
    expect(told(example('Nvidia, now noteworthy, is at $6 trillion.'))).not.toEqual([]);
  });
});
