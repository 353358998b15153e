/** The host of a page we may run on, without `www.`; null for anything that is no ordinary web page. */
export function hostOf(url: string | undefined): string | null {
  if (!url) return null;
  const parsed = URL.parse(url);
  if (!parsed || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') || parsed.hostname === '') return null;
  return parsed.hostname.replace(/^www\./, '');
}

/** Whether a match pattern of the form `*://*.host/*` covers the host. */
export function covers(pattern: string, host: string): boolean {
  const of = hostIn(pattern);
  return of !== null && (host === of || host.endsWith(`.${of}`));
}

/** The host in a match pattern of the form `*://*.host/*`; null in any other. */
export function hostIn(pattern: string): string | null {
  return /^\*:\/\/(?:\*\.)?([^/*]+)\//.exec(pattern)?.[1] ?? null;
}

/** The match pattern that stands for one site. */
export function patternOf(host: string): string {
  return `*://*.${host}/*`;
}
