/**
 * The day on which an article was published, from what a page says of itself, surest first. Nothing on the page is trusted
 * to be well-formed or of sane size.
 */

/** What names the day in a `meta` element, surest first: the attribute, and what its value begins with. */
const META =
  'property=article:published_time itemprop=datepublished name=parsely-pub-date name=sailthru.date name=article:published_time name=article.published ' +
  'name=publishdate name=publish-date name=publish_date name=pubdate name=dc.date.issued name=dcterms.created name=dc.date name=date ' +
  'property=og:release_date name=og:time itemprop=dateupdate';
const NAMING = ['property', 'itemprop', 'name'];
const TIMES =
  '[itemprop="datePublished" i],article time[datetime],main time[datetime],time[pubdate],header time[datetime]';
/** Where sites without metadata write the day: WeChat's `publish_time`, and what class names call so. */
const BYLINES =
  '#publish_time,#pubtime,.article-info,.ContentItem-time,[class*="byline" i],[class*="publish" i],[class*="timestamp" i],[class*="pubtime" i],[class*="pub-time" i]';

const MAX_JSON = 400_000;
const MAX_VISITS = 2000;

/** What the page's head says (it may be left over from the page before, after navigation within the page), as `YYYY-MM-DD`. */
export function publishedByHead(document: Document): string | null {
  const scripts = document.querySelectorAll('script[type="application/ld+json" i]');
  for (const script of [...scripts].slice(0, 12)) {
    const day = dayOf(dateInJson(script.textContent ?? ''));
    if (day) return day;
  }
  return publishedByMeta(document);
}

/** The elements are looked through once: each selector of its own would have the browser search the whole page. */
function publishedByMeta(document: Document): string | null {
  const named: [name: string, content: string | null][] = [];
  for (const meta of document.querySelectorAll('meta'))
    for (const attribute of NAMING) {
      const value = meta.getAttribute(attribute);
      if (value !== null) named.push([`${attribute}=${value.toLowerCase()}`, meta.getAttribute('content')]);
    }
  for (const wanted of META.split(' ')) {
    const first = named.find(([name]) => name.startsWith(wanted));
    const day = first && dayOf(first[1]);
    if (day) return day;
  }
  return null;
}

/** What the page shows near its headline, or else its address. */
export function publishedByText(document: Document, address: string | null): string | null {
  for (const selector of [TIMES, BYLINES]) {
    for (const element of [...document.querySelectorAll(selector)].slice(0, 20)) {
      const text =
        element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent?.slice(0, 200);
      const day = dayOf(text);
      if (day) return day;
    }
  }
  const path = /\/(20\d\d)[-/]?(\d\d|[a-z]{3})[-/]?(\d\d)(?=[/_-]|$)/.exec(address ?? '');
  return (
    dayBelowHeadline(document) ??
    (path ? dayOf(/\d/.test(path[2] as string) ? path.slice(1).join('-') : `${path[3]} ${path[2]} ${path[1]}`) : null)
  );
}

/** The first day written in the few short texts after the headline: a byline that no name tells. */
function dayBelowHeadline(document: Document): string | null {
  const body = document.querySelector('body');
  if (!body) return null;
  const headline = document.querySelector('h1');
  const walker = document.createTreeWalker(body, 4);
  let after = 0;
  for (let nodes = 0; nodes < 3000 && after < 60; nodes++) {
    const node = walker.nextNode() as Text | null;
    if (!node) return null;
    const text = node.data.trim();
    if (text === '') continue;
    // Without a heading element, the title's own words stand for it.
    const isHeadline = headline ? headline.contains(node) : text.length > 7 && document.title.includes(text);
    if (isHeadline) after = 1;
    else if (after > 0) {
      after++;
      // A paragraph's days are the story's, not the article's.
      const day = text.length < 60 ? dayOf(text) : null;
      if (day) return day;
    }
  }
  return null;
}

function dateInJson(json: string): string | null {
  if (json.length > MAX_JSON || !json.includes('datePublished')) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    // Unescaped line breaks and stray commas are common; the one field can still be read.
    return /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(json)?.[1] ?? null;
  }
  const found: { day: string; article: boolean }[] = [];
  const waiting: unknown[] = [parsed];
  for (let visits = 0; waiting.length > 0 && visits < MAX_VISITS; visits++) {
    const value = waiting.shift();
    if (typeof value !== 'object' || value === null) continue;
    const { datePublished, '@type': type } = value as Record<string, unknown>;
    if (typeof datePublished === 'string')
      found.push({ day: datePublished, article: /Article|Posting|Report/.test(String(type)) });
    waiting.push(...Object.values(value).slice(0, 200));
  }
  return (found.find((one) => one.article) ?? found[0])?.day ?? null;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The day that a text begins with or holds: ISO (as the site's own clock has it), 2026年1月5日, 2026/1/5, 5 January 2026,
 * January 5, 2026, 20260105. Null for a day that is none or lies outside 1990 to 2100.
 */
export function dayOf(text: string | null | undefined): string | null {
  if (!text) return null;
  const short = text.slice(0, 300);
  const numeric =
    /(?<!\d)(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/.exec(short) ??
    /^\s*(\d{4})(\d{2})(\d{2})(?:\d{6})?\s*$/.exec(short);
  if (numeric) return day(numeric[1], Number(numeric[2]), numeric[3]);
  const dayFirst = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})(?!\d)/.exec(short);
  if (dayFirst) return day(dayFirst[3], month(dayFirst[2]), dayFirst[1]);
  const monthFirst = /([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/.exec(short);
  if (monthFirst) return day(monthFirst[3], month(monthFirst[1]), monthFirst[2]);
  const seconds = /^\s*(1\d{9})(\d{3})?\s*$/.exec(short);
  return seconds ? new Date(Number(seconds[1]) * 1000).toISOString().slice(0, 10) : null;
}

const month = (name: string | undefined): number => MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;

function day(year: string | undefined, month: number, date: string | undefined): string | null {
  const [y, d] = [Number(year), Number(date)];
  if (y < 1990 || y > 2100 || month < 1 || month > 12 || d < 1 || d > new Date(Date.UTC(y, month, 0)).getUTCDate())
    return null;
  return `${y}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
