import type { PageAnnotation, PageState } from '../../../src/extension/messages.ts';

function annotation(
  id: string,
  claim: string,
  topic: string,
  quote: string,
  verdict: PageAnnotation['verdict'],
): PageAnnotation {
  return {
    id,
    block: 'b',
    start: 0,
    end: quote.length,
    quote,
    figure: { kind: 'money', low: 1e11, high: 1e11, unit: 'USD', hedge: null },
    claim,
    topic,
    verdict,
    score: 0.9,
    record: { low: 1e11, high: 1e11, unit: 'USD', kind: 'letter-of-intent', asOf: '2025-09-22', period: null },
    working: {
      matched: [{ as: 'entity', id: 'nvidia', words: 'Nvidia', where: 'clause' }],
      reasons: ['value-agrees', 'told-as-done'],
    },
  };
}

/** A page with three figures, of the claims in the small bundle. */
export const pageState: PageState = {
  page: {
    title: 'A year of very large numbers',
    language: 'en',
    published: '2026-01-12',
    url: 'https://news.example/a',
  },
  annotations: [
    annotation('one', 'gartner-2025', 'ai-spending', '$1.5 trillion', 'forecast-as-fact'),
    annotation('two', 'nvidia-market-value', 'nvidia', '$5 trillion', 'consistent'),
    annotation('three', 'nvidia-openai-letter', 'deals', '$100bn', 'forecast-as-fact'),
  ],
  scanned: { blocks: 42, characters: 12_345, figures: 17 },
  running: true,
};
