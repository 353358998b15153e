import { describe, expect, it } from 'vitest';
import { readData } from '../../../src/build/read-data.ts';
import { fromText } from '../../../src/cli/read-article.ts';
import { createMatcher } from '../../../src/matching/annotate.ts';
import type { Annotation } from '../../../src/matching/annotation.ts';
import { currentFigure, plainSentence } from './plain-sentence.ts';

const bundle = readData();
const matcher = createMatcher(bundle);
const LOCALES = ['en', 'zh-Hans', 'zh-Hant'] as const;

function marksOf(text: string, date: string): readonly Annotation[] {
  const article = fromText(text, { title: '', date });
  return matcher.annotate(article.page, article.blocks);
}

/** Claims whose plain sentence is not told as agreeing, each with the reason. */
const NOT_PLAIN: Readonly<Record<string, string>> = {
  'bain-951': 'its measure is a share within a band of shares, which no short word names',
  'gdp-92pct':
    'is about growth in the United States as one economist reckons it, which takes more than a plain sentence',
  'googl-capex': 'a range of years and a range of money look alike in Chinese (1950–2050 亿); it is read by its end',
  'mit-95-zero-return': 'told without its sample it is context by rule',
  'mit-sample': 'a bare 52 is no figure without what it counts',
  'nvda-6t-claim': 'is a milestone that was not reached',
  'nvda-fy28-growth-70pct': 'growth told as a level ("growth is 70%") is not read as growth in English',
  'nvda-rank-no1': 'is known by words; a rank changes with the day',
};

/** Wrong versions that are not known in one language, each with the reason. */
const NOT_KNOWN: Readonly<Record<string, string>> = {
  'openai-revenue-h1-2025 sixteen-percent-on-the-year zh-Hant':
    '年增 16% is read as a change beside the revenue, not by itself',
};

/** What a vendor, a rumour or one person's opinion says agrees only as far as the context tells. */
const HEDGED: ReadonlySet<string> = new Set(['vendor-claim', 'rumour', 'opinion']);

const current = bundle.claims.flatMap((claim) => {
  const figure = currentFigure(claim);
  return figure ? [{ id: claim.id, claim, figure }] : [];
});

describe('the current figure of a claim, told in a plain sentence, agrees with the record', () => {
  it.each(current.filter(({ id }) => !(id in NOT_PLAIN)))('$id', ({ claim, figure }) => {
    for (const locale of LOCALES) {
      const { text, date } = plainSentence(bundle, claim, figure, locale);
      const marks = marksOf(text, date);
      const own = marks.filter(
        (mark) =>
          mark.claim === claim.id || // the same figure stands in a claim that this one names, or that names it
          claim.related.includes(mark.claim) ||
          bundle.claims.find(({ id }) => id === mark.claim)?.related.includes(claim.id),
      );
      const agree = own.filter(
        ({ verdict }) => verdict === 'consistent' || (verdict === 'context' && HEDGED.has(figure.kind)),
      );
      expect(agree.length, `${text} (${date}) → ${told(marks)}`).toBeGreaterThan(0);
      expect(accusing(marks), text).toEqual([]);
    }
  });

  it.each(Object.entries(NOT_PLAIN))('but for %s: %s', (id) => {
    const { claim, figure } = current.find((c) => c.id === id)!;
    for (const locale of LOCALES) {
      const { text, date } = plainSentence(bundle, claim, figure, locale);
      expect(accusing(marksOf(text, date)), text).toEqual([]);
    }
  });
});

describe('the example of a known wrong version is known as that version', () => {
  const examples = bundle.claims.flatMap((claim) =>
    claim.misquotes.flatMap((misquote) => LOCALES.map((locale) => ({ claim, misquote, locale }))),
  );
  it.each(examples.map((e) => ({ ...e, name: `${e.claim.id} ${e.misquote.id} ${e.locale}` })))(
    '$name',
    ({ name, claim, misquote, locale }) => {
      const text = (misquote.example as Record<string, string>)[locale]!;
      const marks = marksOf(text, misquote.example.date);
      const known = marks.filter((mark) => mark.claim === claim.id && mark.misquote === misquote.id);
      const verdicts = known.map((mark) => mark.verdict);
      if (name in NOT_KNOWN) expect(verdicts, `${name} is known now: take it out of NOT_KNOWN`).toEqual([]);
      else expect(verdicts, `${text} → ${told(marks)}`).toContain(misquote.verdict);
    },
  );
});

function accusing(marks: readonly Annotation[]): string[] {
  return marks
    .filter(({ verdict }) => verdict === 'differs' || verdict === 'forecast-as-fact')
    .map((mark) => `${mark.quote} ${mark.claim} ${mark.verdict}`);
}

function told(marks: readonly Annotation[]): string {
  return marks.map((mark) => `${mark.quote} ${mark.claim} ${mark.verdict}`).join('; ') || 'no mark';
}
