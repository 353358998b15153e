import type { Figure } from '../figures/figure.ts';
import type { Sentence, Span } from '../language/sentences.ts';
import type { MatchedWords } from './annotation.ts';
import type { Lexicon, Mention } from './lexicon.ts';
import type { CueHit } from './modality.ts';
import type { NamedPeriod } from './period.ts';
import { type Reading, within } from './reading.ts';

export type Where = MatchedWords['where'];

/** How near something stands to a figure: 1 is beside it, in its own clause. */
export interface Nearness {
  readonly weight: number;
  readonly where: Where;
  readonly words: string;
  /** Named in the page's title too. */
  readonly title?: boolean;
}

/** What a text says around one figure. */
export interface Statement {
  readonly reading: Reading;
  readonly figure: Figure;
  readonly sentence: Span;
  /** The parts of the sentence around the figure. */
  readonly clauses: readonly Span[];
  readonly clause: Span;
  /** From the figure before to the figure after, within the sentence. */
  readonly gap: Span;
  /** Entities by id (of the company, where a product or person was named), each with its nearest mention. */
  readonly entities: ReadonlyMap<string, Nearness>;
  /** The ids as they were named, products and persons included. */
  readonly named: ReadonlyMap<string, Nearness>;
  /** The last name before the figure, in its sentence, as it was named. */
  readonly subject: string | null;
  readonly metrics: ReadonlyMap<string, Nearness>;
  /** Companies of the sum that the figure may be: named between the figure before and this one, or those meant by "these four". */
  readonly listed: readonly string[];
  /** The words say that it is a sum of theirs. */
  readonly isSum: boolean;
  readonly period: {
    readonly period: NamedPeriod;
    readonly where: 'clause' | 'sentence' | 'paragraph';
    readonly words: string;
  } | null;
  /** Every period that the sentence names. */
  readonly periods: readonly NamedPeriod[];
  /** The plain text of the sentence and of those beside it. */
  readonly nearby: string;
  /** The figures of the sentence. */
  readonly beside: readonly Figure[];
  /** Names in the sentences around. */
  readonly mentions: readonly Name[];
  /** Metric words of the sentences around. */
  readonly metricWords: readonly Mention[];
  readonly cues: { readonly clause: readonly CueHit[]; readonly sentence: readonly CueHit[] };
  readonly shape: 'level' | 'change';
  /** The sentence, one beside it, or the title speaks of artificial intelligence. */
  readonly isAboutAi: boolean;
  /** A sum of each month, quarter, week or day: "$2bn a month", 每季度20亿. */
  readonly each: Each | null;
  /** Told as where something came from: "from $1bn to $14bn". */
  readonly isStart: boolean;
  /** Told as what was planned or so before: "had previously guided to", 此前. */
  readonly isFormer: boolean;
  /** Told as what was reached or passed: 突破5兆. */
  readonly isPassed: boolean;
}

/** What is known before a block begins: title, heading, and who was spoken of last. */
export interface Surroundings {
  /** The line that leads into the list of which the block is an item: "Planned for 2026:". */
  readonly lead: Reading | null;
  readonly title: Reading | null;
  readonly heading: Reading | null;
  readonly rowHead: Reading | null;
  readonly columnHead: Reading | null;
  /** Companies of the blocks before, the last named first. */
  readonly before: readonly string[];
  /** Companies and institutions that the page names, with how often. */
  readonly page: ReadonlyMap<string, number>;
  /** The institutions that the page has named last, the nearest first. */
  readonly institutions: readonly string[];
}

export function readStatements(reading: Reading, around: Surroundings, lexicon: Lexicon): Statement[] {
  const entities = resolveDescriptions(reading, around, lexicon);
  const told: ToldInBlock = {
    reading: { ...reading, entities },
    names: namesIn(reading, entities, lexicon),
    words: measureWordsIn(reading, lexicon),
    namesAround: namesAround(around, lexicon),
    wordsAround: wordsAround(reading, around),
    isHeadedByAi: ABOUT_AI.test(around.title?.plain ?? '') || ABOUT_AI.test(around.heading?.plain ?? ''),
  };
  let sentenceAt = 0;
  return reading.figures.map((figure, index) => {
    while (sentenceAt + 1 < reading.sentences.length && figure.start >= (reading.sentences[sentenceAt]?.end ?? 0))
      sentenceAt += 1;
    return readStatement(placeOf(told, figure, index, sentenceAt), told, around);
  });
}

/** Sentences before and after a figure's own in which names and words can still be meant. */
const SENTENCES_BEFORE = 8;
const SENTENCES_AFTER = 4;
/** Names and words on either side of a figure that are looked at: a page without full stops stays cheap. */
const MENTIONS_EACH_SIDE = 40;

function placeOf({ reading, names, words }: ToldInBlock, figure: Figure, index: number, sentenceAt: number): Place {
  const sentence = reading.sentences[sentenceAt] ?? { start: 0, end: reading.plain.length, clauses: [] };
  const from = reading.sentences[Math.max(0, sentenceAt - SENTENCES_BEFORE)]?.start ?? 0;
  const to =
    reading.sentences[Math.min(reading.sentences.length - 1, sentenceAt + SENTENCES_AFTER)]?.end ?? sentence.end;
  const before = reading.sentences[sentenceAt - 1] ?? sentence;
  const after = reading.sentences[sentenceAt + 1] ?? sentence;
  const gap = gapOf(reading, index, sentence);
  return {
    reading,
    figure,
    sentence,
    sentenceAt,
    gap,
    clause: clauseOf(sentence.clauses, figure) ?? sentence,
    clauses: around(sentence.clauses, figure, sentence.start, sentence.end),
    entities: around(names, figure, from, to),
    metrics: around(words, figure, from, to),
    figures: around(reading.figures, figure, sentence.start, sentence.end),
    periods: around(reading.periods, figure, from, to),
    cues: around(reading.cues, figure, sentence.start, sentence.end),
    nearby: reading.plain.slice(
      Math.max(before.start, figure.start - NEARBY),
      Math.min(after.end, figure.end + NEARBY),
    ),
  };
}

/** Sentences beside a figure's are read no farther than this. */
const NEARBY = 600;

/** From the figure before that could have been meant instead to the one after, within the sentence: not the "4 years" before a sum. */
function gapOf({ figures, plain }: Reading, index: number, sentence: Span): Span {
  const figure = figures[index];
  let { start, end } = sentence;
  for (let i = index - 1; i >= 0; i -= 1) {
    const other = figures[i];
    if (!other || other.end <= sentence.start || index - i > MENTIONS_EACH_SIDE) break;
    if (figure && competes(other, figure)) {
      // "From $10bn to $13bn": what stands before both is said of both.
      if (i === index - 1 && isFromTo(plain, other, figure)) continue;
      start = other.end;
      break;
    }
  }
  for (let i = index + 1; i < figures.length; i += 1) {
    const other = figures[i];
    if (!other || other.start >= sentence.end || i - index > MENTIONS_EACH_SIDE) break;
    if (figure && competes(other, figure)) {
      end = other.start;
      break;
    }
  }
  return { start, end };
}

function isFromTo(plain: string, from: Span, to: Span): boolean {
  return (
    /(?:\bfrom|从|由|自)[^,;，。；]{0,16}$/.test(plain.slice(Math.max(0, from.start - 24), from.start)) &&
    /^[^,;，。；0-9]{0,20}(?:\bto|至|到)(?: (?:about|around|nearly|over|more than))?[ 约近超过逾]*$/.test(
      plain.slice(from.end, to.start),
    )
  );
}

/** The items (in the order of their starts) between two offsets, and of these the ones nearest to the figure. */
function around<T extends Span>(items: readonly T[], figure: Figure, from: number, to: number): readonly T[] {
  const at = firstFrom(items, figure.start);
  const first = Math.max(firstFrom(items, from), at - MENTIONS_EACH_SIDE);
  const last = Math.min(firstFrom(items, to), at + MENTIONS_EACH_SIDE);
  return items.slice(first, last);
}

function firstFrom(items: readonly Span[], start: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "The chipmaker" means the one of its companies that was named last before it, in the block or on the page. */
function resolveDescriptions(reading: Reading, around: Surroundings, lexicon: Lexicon): Mention[] {
  const resolved: Mention[] = [];
  for (const mention of reading.entities) {
    if (mention.kind === 'entity') {
      resolved.push(mention);
      continue;
    }
    const same = reading.entities.filter((m) => m.kind === 'description' && m.start === mention.start);
    const ids = new Set(same.map((m) => m.id));
    const before = resolved.findLast((m) => ids.has(lexicon.companyOf(m.id)));
    const id = before
      ? lexicon.companyOf(before.id)
      : [...around.before, ...titleCompanies(around, lexicon)].find((c) => ids.has(c));
    if (id === mention.id || (id === undefined && ids.size === 1 && (around.page.get(mention.id) ?? 0) > 0)) {
      resolved.push({ kind: 'entity', id: mention.id, start: mention.start, end: mention.end });
    }
  }
  return resolved;
}

/** It names one company, and no other: the text under it is about that one. */
function isAboutOne(head: Reading | null, lexicon: Lexicon): boolean {
  const companies = new Set(
    head?.entities
      .filter((m) => m.kind === 'entity')
      .map((m) => lexicon.companyOf(m.id))
      .filter((id) => lexicon.kindOf(id) === 'company'),
  );
  return companies.size === 1;
}

function titleCompanies(around: Surroundings, lexicon: Lexicon): string[] {
  return [around.heading, around.title].flatMap((r) =>
    r ? r.entities.filter((m) => m.kind === 'entity').map((m) => lexicon.companyOf(m.id)) : [],
  );
}

/** What is the same for all figures of a block. */
interface ToldInBlock {
  readonly reading: Reading;
  readonly names: readonly Name[];
  readonly words: readonly MeasureWord[];
  readonly namesAround: NamesAround;
  readonly wordsAround: readonly (readonly [metric: string, Nearness])[];
  readonly isHeadedByAi: boolean;
}

/** A name in a block. */
export interface Name extends Span {
  readonly id: string;
  readonly company: string;
  readonly isActor: boolean;
  readonly words: string;
  /** The number of its sentence. */
  readonly sentenceAt: number;
  /** "Overtook Apple", 超过苹果: the one that another is held against. */
  readonly isComparedWith: boolean;
  /** "The Microsoft-backed start-up", 微软支持的: who only says which other company is meant. */
  readonly isBacker: boolean;
}

function namesIn({ block, plain, sentences }: Reading, mentions: readonly Mention[], lexicon: Lexicon): Name[] {
  let sentenceAt = 0;
  return mentions.map(({ id, start, end }) => {
    sentenceAt = sentenceFrom(sentences, sentenceAt, start);
    return {
      start,
      end,
      id,
      company: lexicon.companyOf(id),
      isActor: isActor(id, lexicon) && !isBacker(plain, end),
      words: block.text.slice(start, end),
      sentenceAt,
      isComparedWith: COMPARED.test(plain.slice(Math.max(0, start - 16), start)),
      isBacker: isBacker(plain, end),
    };
  });
}

/** A word for a measure in a block. */
interface MeasureWord extends Mention {
  readonly unit: string | undefined;
  readonly words: string;
  readonly isHan: boolean;
  /** The number of its sentence. */
  readonly sentenceAt: number;
}

function measureWordsIn({ block, metrics, sentences }: Reading, lexicon: Lexicon): MeasureWord[] {
  let sentenceAt = 0;
  return metrics.map(({ kind, id, start, end }) => {
    sentenceAt = sentenceFrom(sentences, sentenceAt, start);
    const words = block.text.slice(start, end);
    const unit = lexicon.metrics.get(id)?.unit;
    return { kind, id, start, end, unit, words, isHan: /[㐀-鿿]/.test(words), sentenceAt };
  });
}

/** The number of the sentence in which an offset lies, counted on from one that begins before it. */
function sentenceFrom(sentences: readonly Sentence[], from: number, offset: number): number {
  let at = from;
  while (at < sentences.length - 1 && offset >= (sentences[at]?.end ?? 0)) at += 1;
  return at;
}

/** Who is told of outside of a block: by its heads, by the title, before it. */
interface NamesAround {
  readonly heads: readonly { readonly id: string; readonly company: string; readonly nearness: Nearness }[];
  readonly inTitle: readonly string[];
  readonly before: readonly (readonly [company: string, Nearness])[];
}

function namesAround(around: Surroundings, lexicon: Lexicon): NamesAround {
  const heads: readonly [Reading | null, Where, number][] = [
    [around.rowHead, 'table', 0.95],
    [around.columnHead, 'table', 0.9],
    [around.lead, 'heading', 0.6],
    [around.heading, 'heading', isAboutOne(around.heading, lexicon) ? 0.6 : 0.5],
    [around.title, 'title', isAboutOne(around.title, lexicon) ? 0.6 : 0.5],
  ];
  return {
    heads: heads.flatMap(([head, where, weight]) =>
      (head?.entities ?? [])
        .filter(({ kind }) => kind === 'entity')
        .map(({ id, start, end }) => ({
          id,
          company: lexicon.companyOf(id),
          nearness: { weight, where, words: head?.block.text.slice(start, end) ?? '' },
        })),
    ),
    inTitle: (around.title?.entities ?? []).map(({ id }) => lexicon.companyOf(id)),
    before: [
      ...around.before
        .slice(0, 3)
        .map((id, i) => [id, { weight: 0.45 - i * 0.03, where: 'paragraph', words: '' }] as const),
      ...around.institutions.map((id) => [id, SAID_ONCE] as const),
    ],
  };
}

/** The words for measures in the heads of a block and in the title. */
function wordsAround({ block }: Reading, around: Surroundings): (readonly [metric: string, Nearness])[] {
  // Items and cells leave out what the page is about.
  const isTerse = block.role === 'list-item' || block.role === 'cell';
  const heads: readonly [Reading | null, Where, number][] = [
    [around.rowHead, 'table', 0.9],
    [around.columnHead, 'table', 0.95],
    [around.lead, 'heading', 0.8],
    [around.heading, 'heading', isTerse ? 0.6 : 0.4],
    [around.title, 'title', isTerse ? 0.55 : 0.38],
  ];
  return heads.flatMap(([head, where, weight]) =>
    (head?.metrics ?? []).map(
      ({ id, start, end }) => [id, { weight, where, words: head?.block.text.slice(start, end) ?? '' }] as const,
    ),
  );
}

function readStatement(place: Place, told: ToldInBlock, around: Surroundings): Statement {
  const { reading, figure, sentence, clause, gap } = place;
  const entities = new Map<string, Nearness>();
  const named = new Map<string, Nearness>();
  for (const name of place.entities) {
    const nearness = entityNearness(name, place);
    keepNearest(named, name.id, nearness);
    keepNearest(entities, name.company, nearness);
  }
  for (const { id, company, nearness } of told.namesAround.heads) {
    keepNearest(named, id, nearness);
    keepNearest(entities, company, nearness);
  }
  for (const id of told.namesAround.inTitle) {
    const nearness = entities.get(id);
    if (nearness) entities.set(id, { ...nearness, title: true });
  }
  for (const [id, nearness] of told.namesAround.before) keepNearest(entities, id, nearness);

  const metrics = new Map<string, Nearness>();
  for (const word of place.metrics) {
    const nearness = metricNearness(word, place);
    if (nearness) keepNearest(metrics, word.id, nearness);
  }
  // Gigawatts are a capacity without a word for it.
  if (figure.kind === 'power') keepNearest(metrics, 'capacity', { weight: 0.9, where: 'clause', words: figure.quote });
  const passed = figure.kind === 'money' && isPassed(place);
  if (figure.low >= 9e11 && passed) {
    keepNearest(metrics, 'market-value', { weight: 0.8, where: 'clause', words: figure.quote });
  }
  for (const [id, nearness] of told.wordsAround) keepNearest(metrics, id, nearness);

  return {
    reading,
    figure,
    sentence,
    clauses: place.clauses,
    clause,
    gap,
    entities,
    named,
    subject: place.entities.findLast((m) => m.end <= figure.start && within(m, sentence))?.id ?? null,
    metrics,
    listed: listedTogether(place, around),
    isSum: TOGETHER.test(
      reading.plain.slice(Math.max(clause.start, figure.start - NEARBY), Math.min(clause.end, figure.end + NEARBY)),
    ),
    period: periodOf(place, around),
    cues: {
      clause: place.cues.filter((c) => within(c, clause) && c.start >= Math.min(gap.start, figure.start)),
      sentence: place.cues.filter((c) => within(c, sentence)),
    },
    shape: shapeOf(place),
    each: eachOf(place),
    periods: place.periods.filter((p) => within(p, sentence)),
    nearby: place.nearby,
    beside: place.figures,
    mentions: place.entities,
    metricWords: place.metrics,
    isAboutAi: told.isHeadedByAi || ABOUT_AI.test(place.nearby),
    isStart: /(?:\bfrom|从|由|自) ?[$约近]?$/.test(reading.plain.slice(Math.max(0, figure.start - 8), figure.start)),
    isPassed: passed,
    isFormer: FORMER.test(reading.plain.slice(Math.max(gap.start, clause.start, figure.start - 40), figure.start)),
  };
}

/** Whose survey it is is said once, at the beginning. */
const SAID_ONCE: Nearness = { weight: 0.66, where: 'paragraph', words: '' };

const FORMER =
  /\b(?:previously|formerly|earlier|originally|prior|the former|had (?:been|planned|guided|forecast|expected|told|hoped)|up from|down from|instead of|rather than)\b|此前|先前|之前|原先|原本|原来|原定|当初|上次/;

/** Nobody says "market value" when a company touches three trillion dollars. */
function isPassed({ reading, figure }: Place): boolean {
  return /(?:\bclos(?:es|ed|ing) (?:above|over|at)|收盘站上|收于|\b(?:reach|hit|touch|pass|cross|topp?|surpass|exceed)(?:es|ed|s|ing)?|\bworth|触及|达到|突破|站上|跨过|冲破|越过)(?: (?:about|nearly|over|more than|the|a))*[ 了近约超逾]*$/.test(
    reading.plain.slice(Math.max(0, figure.start - 30), figure.start),
  );
}

const ABOUT_AI =
  /(?:^|[^a-z])a\.?i(?![a-z])|artificial intelligence|gen-?ai|generative|large language model|chatbot|machine learning|人工智能|人工智慧|生成式|大模型|智能体|chatgpt/;

function competes(other: Figure, figure: Figure): boolean {
  return other.kind === figure.kind && other.kind !== 'duration';
}

interface Place {
  readonly figure: Figure;
  /** The figures of its sentence. */
  readonly figures: readonly Figure[];
  readonly clauses: readonly Span[];
  readonly clause: Span;
  readonly sentence: Sentence;
  readonly gap: Span;
  readonly sentenceAt: number;
  readonly reading: Reading;
  readonly entities: readonly Name[];
  readonly metrics: readonly MeasureWord[];
  readonly periods: readonly NamedPeriod[];
  readonly cues: readonly CueHit[];
  readonly nearby: string;
}

function clauseOf(clauses: readonly Span[], figure: Figure): Span | undefined {
  const first = clauses.find((c) => figure.start >= c.start && figure.start < c.end);
  const last = clauses.findLast((c) => figure.end > c.start && figure.end <= c.end);
  return first && last ? { start: first.start, end: last.end } : first;
}

function keepNearest(map: Map<string, Nearness>, id: string, nearness: Nearness): void {
  if (nearness.weight > (map.get(id)?.weight ?? 0)) map.set(id, nearness);
}

/** Nearest wins within the clause; farther out, the sentence's and the paragraph's subject. */
function entityNearness(name: Name, place: Place): Nearness {
  const { figure, clause, sentence, gap, reading } = place;
  const { words } = name;
  if (within(name, sentence)) {
    const inClause = within(name, clause);
    const before = name.end <= figure.start;
    const between = before ? name.start >= gap.start : name.end <= gap.end;
    const nearer = before
      ? isActorBetween(place, name.end, figure.start, name.company)
      : isActorBetween(place, figure.end, name.start, name.company);
    const where = inClause ? 'clause' : 'sentence';
    const taken = name.isBacker ? 0.4 : isTakenBefore(name, place) ? 0.2 : name.isComparedWith ? 0.16 : 0;
    if (before && between) return { weight: (inClause ? 1 : 0.87) - (nearer ? 0.1 : 0) - taken, where, words };
    if (!before && between && inClause && isAttached(figure.end, name.start, reading.plain))
      return { weight: 0.93, where, words };
    if (!before && between) return { weight: (inClause ? 0.88 : 0.62) - (nearer ? 0.12 : 0), where, words };
    return { weight: before ? (nearer ? 0.7 : 0.8) : 0.6, where, words };
  }
  const distance = place.sentenceAt - name.sentenceAt;
  const taken = name.isComparedWith ? 0.16 : 0;
  const weight = distance > 0 ? Math.max(0.5, 0.68 - 0.06 * distance) - taken : 0.38;
  return { weight, where: 'paragraph', words };
}

/** Another company's name stands between two offsets. */
function isActorBetween({ entities }: Place, from: number, to: number, company: string): boolean {
  for (const name of entities)
    if (name.isActor && name.start >= from && name.end <= to && name.company !== company) return true;
  return false;
}

/** "$250 billion on Azure and $300 billion with Oracle": what hangs on a figure by a short word belongs to it. */
function isAttached(from: number, to: number, plain: string): boolean {
  return (
    to - from <= 24 &&
    /^ (?:on|with|to|from|at|in|for|by|of|into|during|through)(?: the| its| all of| fiscal)? $/.test(
      plain.slice(from, to),
    )
  );
}

/** It hangs on the figure before this one. */
function isTakenBefore(mention: Span, { figure, gap, sentence, reading }: Place): boolean {
  return (
    mention.start < figure.start && gap.start > sentence.start && isAttached(gap.start, mention.start, reading.plain)
  );
}

function isBacker(plain: string, end: number): boolean {
  return BACKER.test(plain.slice(end, end + 12));
}

const BACKER = /^(?:[ -]?(?:backed|funded|owned)\b| ?(?:支持|投资|力挺|撑腰|加持|入股|参股|扶持|旗下)的)/;

const COMPARED =
  /(?:\b(?:overtook|overtaking|overtaken|overtakes|surpassed|surpassing|ahead of|behind|than|unlike|rival|eclipsed|eclipsing|dethroned)|超过了?|超越了?|反超|赶超|力压|仅次于|不如|不及|高于|低于|多于|优于|胜过|强于|媲美|对标|叫板|相比|相较于?) ?$/;

function isActor(id: string, lexicon: Lexicon): boolean {
  const kind = lexicon.kindOf(id);
  return kind === 'company' || kind === 'product' || kind === 'person' || kind === 'group';
}

function metricNearness(word: MeasureWord, { figure, clause, sentence, gap, sentenceAt }: Place): Nearness | null {
  const { unit, words } = word;
  if (unit !== undefined && !unitFits(unit, figure)) return null;
  if (within(word, sentence)) {
    const inClause = within(word, clause);
    const before = word.end <= figure.start;
    const between = before ? word.start >= gap.start : word.end <= gap.end;
    const distance = before ? figure.start - word.end : Math.max(0, word.start - figure.end);
    const near = Math.min(1, (distance * (word.isHan ? 2.5 : 1)) / 60);
    const where = inClause ? 'clause' : 'sentence';
    if (inClause && between) return { weight: 1 - near * 0.18 - (before ? 0 : 0.02), where, words };
    if (between && before) return { weight: 0.78 - near * 0.1, where, words };
    return { weight: before ? 0.64 : between ? 0.6 : 0.55, where, words };
  }
  const distance = sentenceAt - word.sentenceAt;
  return { weight: distance === 1 ? 0.48 : distance > 1 ? 0.4 : 0.32, where: 'paragraph', words };
}

/** Whether a figure of this kind can be a value of a metric with this unit. */
export function unitFits(unit: string, figure: Figure): boolean {
  switch (unit) {
    case 'money':
      return figure.kind === 'money' || (figure.kind === 'count' && figure.shape === 'bare');
    case 'percent':
      return figure.kind === 'percent' || figure.kind === 'multiple' || figure.kind === 'count';
    case 'multiple':
      return figure.kind === 'multiple' || figure.kind === 'percent';
    case 'count':
      return figure.kind === 'count' || figure.kind === 'money';
    case 'power':
      return figure.kind === 'power' || figure.kind === 'count';
    case 'duration':
      return figure.kind === 'duration' || figure.kind === 'money';
    default:
      return true;
  }
}

function listedCompanies(names: readonly Name[], from: number, to: number): string[] {
  const listed: string[] = [];
  for (const name of names)
    if (name.isActor && name.start >= from && name.end <= to && !listed.includes(name.company))
      listed.push(name.company);
  return listed;
}

/** The companies named between the figure before and this one; where it speaks of "these four" or of a sum, those listed before it. */
function listedTogether(
  { figure, sentence, reading, sentenceAt, gap, entities: names }: Place,
  around: Surroundings,
): string[] {
  const own = listedCompanies(names, gap.start, figure.start);
  if (own.length > 0) return own;
  if (
    !TOGETHER.test(
      reading.plain.slice(Math.max(sentence.start, figure.start - NEARBY), Math.min(sentence.end, figure.end + NEARBY)),
    )
  ) {
    const after = listedCompanies(names, figure.end, gap.end);
    return after.length >= 2 ? after : [];
  }
  const inSentence = listedCompanies(names, sentence.start, sentence.end);
  if (inSentence.length >= 2) return inSentence;
  const previous = reading.sentences[sentenceAt - 1];
  const before = previous ? listedCompanies(names, previous.start, previous.end) : [];
  return before.length >= 2 ? before : around.before.length >= 3 ? [...around.before] : own;
}

const TOGETHER =
  /\b(?:these|those|the|all) (?:four|five|six|seven|companies|firms|giants)\b|\bcombined\b|\btogether\b|\bcollectively\b|这[四五几]家|[四五]家|[四五]大|这些公司|这些巨头|合计|总计|加起来|一共/;

/** "Since 2019", 自2019年: where something began is not when the figure was so. */
function isBeginning({ start, end }: Span, plain: string): boolean {
  return (
    /\bsince[a-z' ]{0,40}$/.test(plain.slice(Math.max(0, start - 48), start)) ||
    /[自从]$/.test(plain.slice(Math.max(0, start - 1), start)) ||
    /^(?:以来|以後|以后)/.test(plain.slice(end, end + 2))
  );
}

/** When something was said, rather than what a sum is of. */
function isDate({ grain }: NamedPeriod): boolean {
  return grain === 'day' || grain === 'month';
}

function periodOf(place: Place, around: Surroundings): Statement['period'] {
  const { figure, clause, sentence, gap, reading } = place;
  const at = place.periods.filter(
    (p) => within(p, sentence) && !(p.start >= figure.start && p.end <= figure.end) && !isBeginning(p, reading.plain),
  );
  const before = at.filter((p) => p.end <= figure.start);
  const after = at.filter((p) => p.start >= figure.end);
  const inClause = (p: NamedPeriod) => within(p, clause);
  const between = (p: NamedPeriod) => p.start >= gap.start && p.end <= gap.end;
  const ahead = before.findLast((p) => inClause(p) && between(p));
  const behind = after.find((p) => inClause(p) && between(p) && p.start - figure.end < 60);
  // "In September 2025 it forecast $2 trillion for 2026": the day is when it was said, the year is what it is of.
  const isBehinds =
    ahead &&
    behind &&
    ((isDate(ahead) && !isDate(behind)) ||
      (isTakenBefore(ahead, place) && isAttached(figure.end, behind.start, reading.plain)));
  const nearest = isBehinds ? behind : (ahead ?? behind);
  const words = (p: NamedPeriod) => reading.block.text.slice(p.start, p.end);
  if (nearest) return { period: nearest, where: 'clause', words: words(nearest) };
  const inSentence = before.findLast(between) ?? before.at(-1) ?? after.find((p) => between(p));
  if (inSentence) return { period: inSentence, where: 'sentence', words: words(inSentence) };
  for (const head of [around.columnHead, around.rowHead, around.lead]) {
    const period = head?.periods[0];
    if (head && period) return { period, where: 'clause', words: head.block.text.slice(period.start, period.end) };
  }
  const earlier = place.periods.findLast((p) => p.end <= sentence.start);
  return earlier ? { period: earlier, where: 'paragraph', words: words(earlier) } : null;
}

const CHANGE_BEFORE =
  /(?:\b(?:rose|rise[ns]?|fell|fall(?:en|s)?|grew|grow[ns]?|increas\w{1,3}|decreas\w{1,3}|jump\w{0,3}|drop\w{0,4}|climb\w{0,3}|declin\w{1,3}|surg\w{1,3}|rais\w{1,3}|cut|boost\w{0,3}|up|down|higher|lower|soar\w{0,3}|slid|plung\w{1,3})\b[a-z' -]{0,30} by|\badd(?:ed|ing|s)?|\bgain(?:ed|ing|s)?|\bwip(?:ed|es|ing)(?: out| off)?|\beras(?:ed|es|ing)|\bshed|\bshaved|\ba (?:gain|loss|drop|jump|rise|fall) of|increase of|decrease of|jump of|rise of|drop of|growth of|gain of|\bup|\bdown|\brose|\bfell|\bgrew|\bjumped|\bdropped|\bsurged|\bsoared|\bslid|\btumbled|\bplunged|\bclimbed|\brallied|增加了?|激增了?|大增|增长了?|蒸发了?|缩水了?|上涨了?|下跌了?|暴涨了?|暴跌了?|飙升了?|上升了?|飙涨了?|减少了?|下降了?|涨了?|跌了?|同比增?|环比增?|年增|季增|增幅[达为]?|增速[达为]?|成长了?|新增了?)(?: (?:another|an additional|some|about|nearly|almost|over|more than|roughly|around|as much as|a further|an extra|approximately))*[ 近约超逾达到了约高]*$/;
const CHANGE_AFTER =
  /^[ -]*(?:(?:in|of|off)(?: [a-z']+){0,4} (?:was|were|had been) (?:wiped|erased|lost)|(?:was|were) (?:wiped|erased)|wipe|vanished|evaporated|disappeared|(?:year[- ]over[- ]year|year[- ]on[- ]year)|increase\b|decline\b|drop\b|gain\b|growth\b|jump\b|rise\b|more than|less than|higher|lower|(?:的)?(?:市值)?(?:蒸发|增幅|涨幅|跌幅|增长(?![至到])|增速|的增长|的成长))/;

export type Each = 'day' | 'week' | 'month' | 'quarter';

const EACH_AFTER =
  /^ ?(?:(?:an?|per|each|every) |\/ ?)(day|week|month|quarter)\b|^ (dai|week|month|quarter)ly\b|^(?:的)?\/?(?:每个?)?(日|天|周|月|季度?)(?![初末底])/;
const EACH_BEFORE =
  /\b(dai|week|month|quarter)ly (?:[a-z]+ ){0,3}(?:of |to |at |is |was )?(?:about |nearly |over |roughly |around |some |more than )?$|(?:每个?|一个|月?均每?)(日|天|周|月|季度|季)[^，。；0-9]{0,8}$|(月|日)均?(?:亏损|收入|营收|支出|开支|烧钱|消耗)[约近达为]*$/;
const EACH: Readonly<Record<string, Each>> = {
  dai: 'day',
  day: 'day',
  日: 'day',
  天: 'day',
  week: 'week',
  周: 'week',
  month: 'month',
  月: 'month',
  quarter: 'quarter',
  季: 'quarter',
  季度: 'quarter',
};

function eachOf({ figure, reading, clause }: Place): Each | null {
  if (figure.kind !== 'money') return null;
  const said =
    EACH_AFTER.exec(reading.plain.slice(figure.end, figure.end + 16)) ??
    EACH_BEFORE.exec(reading.plain.slice(Math.max(clause.start, figure.start - 40), figure.start));
  return EACH[said?.slice(1).find((word) => word !== undefined) ?? ''] ?? null;
}

function shapeOf({ figure, reading, gap }: Place): 'level' | 'change' {
  const before = reading.plain.slice(Math.max(gap.start, figure.start - 48), figure.start);
  const after = reading.plain.slice(figure.end, figure.end + 60);
  return CHANGE_BEFORE.test(before) || CHANGE_AFTER.test(after) ? 'change' : 'level';
}
