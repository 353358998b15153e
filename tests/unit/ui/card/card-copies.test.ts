import { describe, expect, it } from 'vitest';
import { cardCopies } from '../../../../src/ui/card/card-copies.ts';
import { cardModel } from '../../../../src/ui/card/card-model.ts';
import type { Locale } from '../../../../src/ui/language/words.ts';
import { detailOf, forecastClaim, toldAsDone } from '../../../fixtures/claims.ts';

const copies = (locale: Locale, claim = forecastClaim) =>
  cardCopies(cardModel(detailOf(claim), toldAsDone, { locale, published: '2026-02-03', today: '2026-06-01' }), locale);

describe('the card as plain text', () => {
  it('says the same as the card, with its sources', () => {
    expect(copies('en').text.split('\n')).toEqual([
      'Forecast, not fact: The House: spending in the world, 2025',
      'The page says: $1.5 trillion',
      'On record: $1.479 trillion · forecast · 2025 · as of 17 Sept 2025',
      'Since then: $1.765 trillion · estimate · 2025 · as of 19 May 2026',
      'It was a forecast for a year still running.',
      'In September 2025 the House forecast $1.479 trillion for the whole of 2025.',
      'It counts phones as well as servers.',
      'In perspective: the output of Ruritania is $30 trillion (2025); this is about 4.9% of it',
      '— The House, Outlook, 17 Sept 2025, https://house.example/outlook',
      '— The Paper, 20 May 2026, https://paper.example/table',
      'Figure: 17 Sept 2025 · Reviewed: 23 Nov 2026 · Data 2026.11.23',
    ]);
  });
});

describe('the card as Markdown', () => {
  it('has a heading, the comparison as a list, and links', () => {
    expect(copies('en').markdown.split('\n')).toEqual([
      '### The House: spending in the world, 2025',
      '',
      '**Forecast, not fact**',
      '',
      '- **The page says**: $1.5 trillion',
      '- **On record**: $1.479 trillion · forecast · 2025 · as of 17 Sept 2025',
      '- **Since then**: $1.765 trillion · estimate · 2025 · as of 19 May 2026',
      '- **In perspective**: the output of Ruritania is $30 trillion (2025); this is about 4.9% of it',
      '',
      'It was a forecast for a year still running.',
      '',
      'In September 2025 the House forecast $1.479 trillion for the whole of 2025.',
      '',
      'It counts phones as well as servers.',
      '',
      '- [The House](<https://house.example/outlook>), Outlook, 17 Sept 2025',
      '- [The Paper](<https://paper.example/table>), 20 May 2026',
      '',
      '_Figure: 17 Sept 2025 · Reviewed: 23 Nov 2026 · Data 2026.11.23_',
    ]);
  });

  it('leaves no sign of a text to be read as markup', () => {
    const claim = { ...forecastClaim, title: { ...forecastClaim.title, en: 'A [link](x) and *stars*' } };
    expect(copies('en', claim).markdown).toContain('### A \\[link\\](x) and \\*stars\\*');
  });
});

describe('the card as a reference', () => {
  it.each([
    ['en', 'The House. “Outlook.” 17 Sept 2025. https://house.example/outlook'],
    ['zh-Hans', 'The House，《Outlook》，2025 年 9 月 17 日。https://house.example/outlook'],
    ['zh-Hant', 'The House，《Outlook》，2025 年 9 月 17 日。https://house.example/outlook'],
  ] as const)('names the source of the figure in %s', (locale, reference) => {
    expect(copies(locale).citation).toBe(reference);
  });

  it('says that a source is a copy', () => {
    const sources = forecastClaim.sources.map((source) => ({ ...source, publisher: 'The House (copy)' }));
    expect(copies('en', { ...forecastClaim, sources }).citation).toMatch(/^The House \(copy\)\. /);
  });
});
