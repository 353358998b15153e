/** What the panel was opened for, or is asked to show. */
export type PanelRequest =
  | { readonly show: 'annotation'; readonly id: string }
  | { readonly show: 'claim'; readonly id: string }
  | { readonly show: 'search'; readonly query: string }
  | { readonly show: 'paste'; readonly text: string; readonly published: string | null };

/** The request in an address of the panel: `#claim=ID`, `#search=WORDS`; null where there is none. */
export function requestInHash(hash: string): PanelRequest | null {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const claim = parameters.get('claim');
  const query = parameters.get('search');
  if (claim) return { show: 'claim', id: claim };
  return query ? { show: 'search', query } : null;
}

/** The other way about. */
export function hashOf(request: Extract<PanelRequest, { show: 'claim' | 'search' }>): string {
  const words = request.show === 'claim' ? request.id : request.query;
  return `#${new URLSearchParams([[request.show, words]]).toString()}`;
}
