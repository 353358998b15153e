import { describe, expect, it } from 'vitest';
import { ELSEWHERE, STORIES } from '../../fixtures/stories.ts';
import { marksOf, told } from './read-page.ts';

describe('the stories that everybody tells', () => {
  for (const story of STORIES) {
    describe(story.name, () => {
      it.each(story.tellings.map((t) => [t.text, t] as const))('%s', (_text, telling) => {
        const marks = marksOf(telling.text, telling.date, telling.title);
        const wanted = marks.filter(
          (m) => telling.claims.includes(m.claim) && (telling.quote === undefined || m.quote.includes(telling.quote)),
        );
        expect(wanted, told(marks).join('\n') || 'no mark').not.toHaveLength(0);
        for (const mark of wanted)
          expect(telling.verdicts, `${mark.quote}: ${mark.working.reasons.join(' ')}`).toContain(mark.verdict);
      });
    });
  }
});

describe('the same figures elsewhere', () => {
  it.each(ELSEWHERE)('leaves %s alone', (_name, date, text) => {
    expect(told(marksOf(text, date))).toEqual([]);
  });
});
