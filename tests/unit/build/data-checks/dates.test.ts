import { describe, expect, it } from 'vitest';
import { checkDates } from '../../../../src/build/data-checks/dates.ts';
import { claim, files, misquote, observation, source } from './small-files.ts';

const note = { en: 'Replaced.', 'zh-Hans': '已被取代。' };
const told = (change: Parameters<typeof claim>[0]) =>
  checkDates(files({ claims: [claim(change)] })).map((p) => `${p.field}: ${p.reason}`);
const said = (asOf: string, change: object = {}) => ({ ...observation, asOf, ...change });
const later = { ...source, published: '2026-12-01' };

describe('the dates of a claim', () => {
  it.each([
    ['one after the other', { record: [said('2025-10-28'), said('2025-10-29')] }],
    ['of a month and a day in it', { record: [said('2025-10-29'), said('2025-10')] }],
    ['of another period in any order', { record: [said('2025-10-29'), said('2025-01-01', { period: '2024' })] }],
    ['replaced on the day of the report', { record: [said('2025-10-29', { replaced: { asOf: '2025-10-29', note } })] }],
  ])('may stand %s', (_, change) => {
    expect(told(change)).toEqual([]);
  });

  it.each([
    [
      'a newer observation before an older',
      { record: [said('2025-10-29'), said('2025-10-28')] },
      /^record.1.asOf: .*put them in order/,
    ],
    ['a review before what it reviewed', { reviewed: '2025-10-01' }, /^reviewed: 2025-10-01 is before/],
    [
      'what replaces before the replaced',
      { record: [said('2025-10-29', { replaced: { asOf: '2025-09-01', note } })] },
      /^record.0.replaced.asOf: /,
    ],
    [
      'sources older than what they say',
      { record: [said('2025-12-01')] },
      /^record.0.sources: were all published before 2025-12-01/,
    ],
    ['a source younger than the review', { sources: [later] }, /^sources.0.published: /],
    [
      'an article younger than the review',
      { misquotes: [{ ...misquote, example: { ...misquote.example, date: '2027-01-01' } }] },
      /^misquotes.0.example.date: /,
    ],
  ])('are wrong with %s', (_, change, expected) => {
    expect(told(change).some((line) => expected.test(line))).toBe(true);
  });
});
