import { isCommon, weightOf } from './common-words.ts';
import { problem, type PackProblem } from './pack-problem.ts';
import { PACK_FORMAT } from './pack-schema.ts';

/** What became of a ClaimReview feed: how many became claims, and which did not, with the reason. */
export interface ReviewReport {
  readonly taken: number;
  readonly left: readonly { readonly claim: string; readonly reason: 'no-claim' | 'no-link' | 'too-few-words' }[];
}

/**
 * schema.org ClaimReview as a pack. A review has no measure, no company and no dated figure, so its claims are known by the
 * words of `claimReviewed` alone, all in one or two sentences, and are shown as context: a rating is reported, never applied.
 */
export function packFromClaimReview(
  json: unknown,
  today: string,
): { readonly pack: object; readonly report: ReviewReport } | { readonly problems: readonly PackProblem[] } {
  const reviews = reviewsIn(json);
  const left: ReviewReport['left'][number][] = [];
  const claims: object[] = [];
  const seen = new Set<string>();
  for (const review of reviews) {
    const said = plain(review['claimReviewed']);
    const url = plain(review['url']);
    if (said === '') left.push({ claim: url, reason: 'no-claim' });
    else if (!/^https?:\/\//.test(url) || !URL.canParse(url)) left.push({ claim: said, reason: 'no-link' });
    else {
      const words = tellingWords(said);
      if (!words) left.push({ claim: said, reason: 'too-few-words' });
      else claims.push(claimOf(review, said, url, words, idFor(said, seen), today));
    }
  }
  if (claims.length === 0) return { problems: [problem('', 'empty')] };
  const publishers = [...new Set(reviews.map((review) => publisherOf(review)))];
  const name = publishers.length === 1 ? (publishers[0] ?? '') : `${publishers[0]} +${publishers.length - 1}`;
  return {
    pack: {
      format: PACK_FORMAT,
      id: `reviews-${slug(publishers[0] ?? '').slice(0, 30) || 'imported'}`,
      name: shortened(`ClaimReview: ${name}`, 60),
      version: today.replaceAll('-', '.').replaceAll('.0', '.'),
      author: shortened(publishers.join(', '), 120),
      licence: 'ClaimReview markup, rights with its publisher',
      languages: [...new Set(reviews.map((review) => (isChinese(plain(review['claimReviewed'])) ? 'zh-Hans' : 'en')))],
      claims,
      lexicon: {
        // Both without words: nothing on a page is ever read as one of them.
        entities: [
          {
            id: 'reviewer',
            kind: 'publisher',
            label: { en: shortened(name, 120), 'zh-Hans': shortened(name, 120) },
            names: { en: [], 'zh-Hans': [] },
          },
        ],
        metrics: [
          {
            id: 'reviewed-claim',
            label: { en: 'reviewed claim', 'zh-Hans': '受核查的说法', 'zh-Hant': '受查核的說法' },
            unit: 'none',
            type: 'none',
            words: { en: [], 'zh-Hans': [] },
          },
        ],
      },
    },
    report: { taken: claims.length, left },
  };
}

export function isClaimReview(json: unknown): boolean {
  return reviewsIn(json).length > 0;
}

type Thing = Readonly<Record<string, unknown>>;

/** Every ClaimReview of a single object, an array, an `@graph`, a DataFeed or an ItemList. */
function reviewsIn(json: unknown): Thing[] {
  if (Array.isArray(json)) return json.flatMap(reviewsIn);
  if (json === null || typeof json !== 'object') return [];
  const thing = json as Thing;
  const types = [thing['@type']].flat();
  if (types.includes('ClaimReview')) return [thing];
  return ['@graph', 'dataFeedElement', 'itemListElement', 'item'].flatMap((field) => reviewsIn(thing[field]));
}

function claimOf(
  review: Thing,
  said: string,
  url: string,
  words: readonly string[],
  id: string,
  today: string,
): object {
  const publisher = publisherOf(review);
  const rating = ratingOf(review);
  const claimant = plain((thingIn(review['itemReviewed'])?.['author'] as Thing | undefined)?.['name']);
  const published = dayOf(review['datePublished']);
  const quote = shortened(said, 400);
  const both = (en: string, hans: string, hant: string) => ({ en, 'zh-Hans': hans, 'zh-Hant': hant });
  const title = shortened(said, 200);
  const wording = { all: words.map((word) => [word]) };
  const chinese = isChinese(said);
  return {
    id,
    topic: topicOf(said),
    title: both(title, title, title),
    statement: both(
      `${publisher} reviewed the claim “${quote}”${claimant ? `, made by ${claimant}` : ''}${rating ? `, and rated it “${rating}”` : ''}.`,
      `${publisher}核查了“${quote}”这一说法${claimant ? `（出自${claimant}）` : ''}${rating ? `，评级为“${rating}”` : ''}。`,
      `${publisher}查核了「${quote}」這一說法${claimant ? `（出自${claimant}）` : ''}${rating ? `，評為「${rating}」` : ''}。`,
    ),
    context: both(
      'Imported from ClaimReview. It is known by its words alone and was not compared with any figure; read the review itself.',
      '由 ClaimReview 导入。仅凭措辞识别，未与任何数字比对；请阅读核查原文。',
      '由 ClaimReview 匯入。僅憑措辭辨識，未與任何數字比對；請閱讀查核原文。',
    ),
    about: { entities: ['reviewer'], metric: 'reviewed-claim' },
    record: [],
    phrases: { en: [], 'zh-Hans': [] },
    wordings: { en: chinese ? [] : [wording], 'zh-Hans': chinese ? [wording] : [] },
    sources: [
      {
        id: 'review',
        publisher,
        url,
        ...(published !== null && { published }),
        primary: true,
        language: chinese ? 'zh' : 'en',
      },
    ],
    confidence: 'secondary',
    reviewed: published ?? today,
    staleAfterDays: null,
  };
}

const MOST_WORDS = 7;
const LEAST_WORDS = 3;

/**
 * The words of a claim that must all be there for it to be known: numbers and the longest words first, none that stands on
 * every page. Null where too few are left to tell it from anything else.
 */
function tellingWords(said: string): string[] | null {
  const segmenter = new Intl.Segmenter(isChinese(said) ? 'zh' : 'en', { granularity: 'word' });
  const words = new Map<string, number>();
  for (const { segment, isWordLike } of segmenter.segment(said)) {
    const { latin, han } = weightOf(segment);
    if (!isWordLike || isCommon(segment) || (han === 0 && latin < 4) || (han > 0 && han < 2)) continue;
    words.set(segment, latin + 3 * han);
  }
  if (words.size < LEAST_WORDS) return null;
  const telling = [...words].toSorted(([, a], [, b]) => b - a).slice(0, MOST_WORDS);
  const weight = telling.reduce((sum, [, each]) => sum + each, 0);
  return weight < 18 ? null : telling.map(([word]) => word);
}

/** Claims of others are filed where ours of the same subject are. */
function topicOf(said: string): string {
  if (/openai|chatgpt|altman|奥特曼|奧特曼/i.test(said)) return 'openai';
  if (/nvidia|英伟达|輝達|英偉達/i.test(said)) return 'nvidia';
  return 'ai-spending';
}

function publisherOf(review: Thing): string {
  const author = thingIn(review['author']) ?? thingIn(review['publisher']);
  const url = plain(review['url']);
  return shortened(plain(author?.['name']), 100) || (URL.canParse(url) ? new URL(url).hostname : 'ClaimReview');
}

function ratingOf(review: Thing): string {
  const rating = thingIn(review['reviewRating']);
  return shortened(plain(rating?.['alternateName']) || plain(rating?.['name']), 60);
}

function thingIn(value: unknown): Thing | undefined {
  const [first] = [value].flat();
  return first !== null && typeof first === 'object' ? (first as Thing) : undefined;
}

function dayOf(value: unknown): string | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(plain(value))?.[0];
  return day !== undefined && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)
    ? day
    : null;
}

/** A text of a feed as plain words: tags, character references and what hides are taken out, spaces collapsed. */
function plain(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/&(?:quot|#34|ldquo|rdquo);/g, '"')
    .replace(/&(?:#39|#x27|apos|rsquo|lsquo);/g, '’')
    .replace(/(?![\t\n])[\p{Cc}\p{Cf}\p{Co}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function isChinese(text: string): boolean {
  const { han, latin } = weightOf(text);
  return han > 0 && han * 3 >= latin;
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function idFor(said: string, seen: Set<string>): string {
  const stem = slug(said).slice(0, 60).replace(/-$/, '') || 'claim';
  let id = stem;
  for (let number = 2; seen.has(id); number += 1) id = `${stem}-${number}`;
  seen.add(id);
  return id;
}
