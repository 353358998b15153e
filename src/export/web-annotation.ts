import { cardText } from '../ui/card/card-copies.ts';
import type { Finding, Findings } from './findings.ts';

/**
 * The marks as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): a collection whose one page holds them all.
 * A target is told by the exact words with what stands around them, and by its place in the text content of the body;
 * either finds it. Null where the page has no address: a target needs one.
 */
export function toWebAnnotations(findings: Findings, newId: () => string = () => crypto.randomUUID()): string | null {
  const { url } = findings.page;
  if (url === null) return null;
  const iri = () => `urn:uuid:${newId()}`;
  const content = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: iri(),
    type: 'AnnotationCollection',
    label: findings.page.title,
    total: findings.findings.length,
    first: {
      id: iri(),
      type: 'AnnotationPage',
      startIndex: 0,
      items: findings.findings.map((finding) => annotation(iri(), finding.page.url ?? url, finding, findings)),
    },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function annotation(
  id: string,
  source: string,
  { annotation: { quote, verdict }, card, anchor }: Finding,
  { locale, today }: Findings,
): object {
  return {
    id,
    type: 'Annotation',
    motivation: 'assessing',
    created: `${today}T00:00:00Z`,
    generator: { type: 'Software', name: 'Plumbline' },
    body: [
      {
        type: 'TextualBody',
        purpose: 'assessing',
        format: 'text/plain',
        language: locale,
        value: cardText(card, locale),
      },
      { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', language: 'en', value: verdict },
    ],
    target: {
      type: 'SpecificResource',
      source,
      selector: anchor
        ? [
            { type: 'TextQuoteSelector', exact: anchor.exact, prefix: anchor.prefix, suffix: anchor.suffix },
            { type: 'TextPositionSelector', start: anchor.start, end: anchor.end },
          ]
        : [{ type: 'TextQuoteSelector', exact: quote }],
    },
  };
}
