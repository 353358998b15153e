import type { Finding, Findings } from './findings.ts';

/**
 * One schema.org ClaimReview a figure, as JSON-LD. The rating is text: a verdict is no number on a scale. `url`, the page on
 * which a review is published, is left to whoever publishes it.
 * https://schema.org/ClaimReview, https://developers.google.com/search/docs/appearance/structured-data/factcheck
 */
export function toClaimReviews(findings: Findings): string {
  const content = {
    '@context': 'https://schema.org',
    '@graph': findings.findings.map((finding) => claimReview(finding, findings)),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function claimReview({ annotation, page, detail, card, link }: Finding, { locale, today }: Findings): object {
  return {
    '@type': 'ClaimReview',
    claimReviewed: claimReviewed(annotation.quote, card.title),
    datePublished: today,
    inLanguage: locale,
    author: PLUMBLINE,
    itemReviewed: {
      '@type': 'Claim',
      name: card.title,
      text: annotation.quote,
      ...(page.published !== null && { datePublished: page.published }),
      appearance: {
        '@type': 'CreativeWork',
        headline: page.title,
        inLanguage: page.language,
        ...(link !== null && { url: link }),
        ...(page.published !== null && { datePublished: page.published }),
      },
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: card.label,
      ratingExplanation: [card.record?.value, ...card.notes, card.misquote].filter(Boolean).join(' · '),
    },
    reviewBody: [card.statement, card.context].join(' '),
    citation: detail.claim.sources.map((source) => ({
      '@type': 'CreativeWork',
      name: source.title ?? source.publisher,
      publisher: { '@type': 'Organization', name: source.publisher },
      inLanguage: source.language,
      ...(source.url !== undefined && { url: source.url }),
      ...(source.published !== undefined && { datePublished: source.published }),
    })),
  };
}

const PLUMBLINE = { '@type': 'Organization', name: 'Plumbline' } as const;

/** Search engines cut at 75 characters; the figure comes first. */
function claimReviewed(quote: string, title: string): string {
  return `${quote} (${title})`;
}
