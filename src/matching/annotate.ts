import type { ClaimsBundle } from '../claims/bundle.ts';
import type { Figure } from '../figures/figure.ts';
import { type Annotation, type Block, isAccusation, type MatchedWords, type PageFacts } from './annotation.ts';
import { ClaimIndex, FoundClaims, type PhraseTarget } from './claim-index.ts';
import { judge } from './judging/judge.ts';
import type { Judgement } from './judging/judgement.ts';
import { withImpliedParty } from './implied-party.ts';
import { Fits } from './fits.ts';
import { Lexicon } from './lexicon.ts';
import { monthOf } from './periods/months.ts';
import { type Reading, readBlock, readBlocks } from './reading.ts';
import { type Candidate, candidatesFor, isTellingPhrase } from './retrieve.ts';
import { readStatements } from './statement/read-statements.ts';
import type { Statement } from './statement/statement.ts';
import type { Surroundings } from './statement/surroundings.ts';
import { type Told, toldOf } from './statement/told.ts';
import { type WordingMatch, Wordings } from './wordings.ts';
import { significantDigits } from './values.ts';
import type { Hit } from './word-scanner.ts';

/** Marks the figures, and the words, of a page that claims on file are about. Holds no state of any page. */
export interface Matcher {
  annotate(page: PageFacts, blocks: readonly Block[]): Annotation[];
  /** Every figure of the page with the claims that came near, best first. */
  explain(page: PageFacts, blocks: readonly Block[]): ExplainedFigure[];
}

export interface ExplainedFigure {
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly figure: Figure;
  readonly candidates: readonly ExplainedCandidate[];
}

export interface ExplainedCandidate {
  readonly claim: string;
  readonly score: number;
  readonly verdict: string | null;
  readonly why: string;
}

/** Below this the words do not make the claim certain enough to mark. */
const MARK_FROM = 0.66;
/** The same where the value itself tells. */
const MARK_FROM_TELLING = 0.58;
/** The same where no word for just this metric stands near the figure. */
const MARK_FROM_LOOSE = 0.72;

export function createMatcher(bundle: ClaimsBundle): Matcher {
  const lexicon = new Lexicon(bundle.entities, bundle.metrics);
  const index = new ClaimIndex(bundle, lexicon);
  const wordings = new Wordings(index.claims, lexicon);
  const engine: Engine = { lexicon, index, wordings, horizon: bundle.horizon };
  return {
    annotate: (page, blocks) => annotatePage(engine, page, blocks),
    explain: (page, blocks) => explainPage(engine, page, blocks),
  };
}

interface Engine {
  readonly lexicon: Lexicon;
  readonly index: ClaimIndex;
  readonly wordings: Wordings;
  readonly horizon: string;
}

interface Weighed {
  readonly statement: Statement;
  readonly told: Told;
  readonly candidates: readonly Candidate[];
}

function annotatePage(engine: Engine, page: PageFacts, blocks: readonly Block[]): Annotation[] {
  const annotations: Annotation[] = [];
  const marked = new Map<string, Annotation>();
  for (const first of marksOfTitle(engine, page)) marked.set(titleKey(first), first);
  for (const { reading, weighed, wordings } of weighBlocks(engine, page, blocks)) {
    const own: Annotation[] = [];
    for (const { statement, told, candidates } of weighed) {
      const chosen = choose(candidates, statement, told, engine, page);
      const annotation = chosen
        ? annotationOf(statement, told, chosen.candidate, chosen.judgement)
        : repeated(statement, candidates, marked);
      if (!annotation) continue;
      own.push(annotation);
      const key = valueKey(statement.figure);
      if (key !== null && !marked.has(key)) marked.set(key, annotation);
    }
    for (const other of weighed) {
      if (own.some((a) => a.start === other.statement.figure.start)) continue;
      const companion = companionOf(other, own, engine, page);
      if (companion) own.push(companion);
    }
    for (const match of wordings) {
      if (own.some((a) => a.claim === match.claim.claim.id || (a.start < match.end && match.start < a.end))) continue;
      own.push(wordsAnnotation(reading, match));
    }
    annotations.push(...own.toSorted((a, b) => a.start - b.start));
  }
  return annotations;
}

/** The figure again, with three digits or more that are not had by chance: what was said of it the first time holds. */
function repeated(
  statement: Statement,
  candidates: readonly Candidate[],
  marked: ReadonlyMap<string, Annotation>,
): Annotation | null {
  const { figure, reading } = statement;
  const key = valueKey(figure);
  const first = (key === null ? undefined : marked.get(key)) ?? marked.get(titleKey({ figure }));
  if (
    !first ||
    statement.shape === 'change' ||
    !candidates.some((c) => c.claim.claim.id === first.claim && c.rival === null)
  )
    return null;
  return {
    ...first,
    block: reading.block.id,
    start: figure.start,
    end: figure.end,
    quote: figure.quote,
    figure: { kind: figure.kind, low: figure.low, high: figure.high, unit: figure.unit, hedge: figure.hedge },
  };
}

/** Another filed value of a claim that the paragraph tells already: 12% where 56% of the same survey is marked. */
function companionOf(
  { statement, told, candidates }: Weighed,
  marked: readonly Annotation[],
  engine: Engine,
  page: PageFacts,
): Annotation | null {
  if (significantDigits(statement.figure.high) < 2 && statement.figure.kind !== 'money') return null;
  for (const candidate of candidates) {
    const { agreement, comparable, entity, periodFit, rival, misquote, claim } = candidate;
    if (agreement !== 'equal' || !comparable || comparable.fromSeries || misquote) continue;
    // Three digits tell even where another company stands nearer: the claim may list several.
    const tells = significantDigits(statement.figure.high) >= 3;
    if (candidate.score < (tells ? 0.3 : 0.5) || (rival !== null && !tells)) continue;
    if (periodFit === 'differs' || entity.weight < 0.5 || isAdjective(statement)) continue;
    if (claim.claim.record.length > FEW || !marked.some((a) => a.claim === claim.claim.id && a.figure !== null))
      continue;
    const judgement = judge(candidate, statement, {
      lexicon: engine.lexicon,
      published: page.published,
      horizon: engine.horizon,
      told,
    });
    if (judgement && !isAccusation(judgement.verdict)) return annotationOf(statement, told, candidate, judgement);
  }
  return null;
}

/** A claim with more values than this agrees with something by chance. */
const FEW = 14;

/** The title's figures, to be known again in the text; round ones too, for the title is what the page is about. */
function marksOfTitle(engine: Engine, page: PageFacts): Annotation[] {
  if (!/\d/.test(page.title)) return [];
  const found: Annotation[] = [];
  for (const { weighed } of weighBlocks(engine, page, [{ id: 'title', text: page.title, role: 'heading' }])) {
    for (const { statement, told, candidates } of weighed) {
      const chosen = choose(candidates, statement, told, engine, page);
      if (chosen) found.push(annotationOf(statement, told, chosen.candidate, chosen.judgement));
    }
  }
  return found;
}

function titleKey({ figure }: Pick<Annotation, 'figure'>): string {
  return `title|${figure?.low}|${figure?.high}|${figure?.unit}`;
}

function valueKey({ low, high, unit }: Figure): string | null {
  return significantDigits(high) < 3 ? null : `${low}|${high}|${unit}`;
}

function choose(
  candidates: readonly Candidate[],
  statement: Statement,
  told: Told,
  engine: Engine,
  page: PageFacts,
): { candidate: Candidate; judgement: Judgement } | null {
  for (const candidate of misquotedFirst(candidates)) {
    const telling = isTelling(statement, candidate);
    if (candidate.score < (telling ? MARK_FROM_TELLING : MARK_FROM)) return null;
    const tied =
      candidate.misquote !== null ||
      (candidate.metric !== null && candidate.metric.exact && candidate.metric.weight >= 0.5);
    if (
      !tied &&
      !telling &&
      !isSettled(statement, candidate) &&
      !isCarriedOn(statement, candidate) &&
      !isKinAndDated(candidate) &&
      (candidate.score < MARK_FROM_LOOSE ||
        !isSaidHere(candidate) ||
        isRound(statement, candidate) ||
        isOfAnotherMeasure(statement, candidate))
    )
      continue;
    if (
      statement.figure.kind === 'duration' &&
      candidate.metric?.where !== 'clause' &&
      !(candidate.phrase?.weight === 1 && candidate.phrase.where === 'sentence')
    )
      continue;
    if (isLooseMultiple(statement, candidate)) continue;
    if (isAdjective(statement) || (statement.figure.shape === 'vague' && !candidate.misquote)) continue;
    const judgement = judge(candidate, statement, {
      lexicon: engine.lexicon,
      published: page.published,
      horizon: engine.horizon,
      told,
    });
    if (judgement) return { candidate, judgement };
  }
  return null;
}

/** A known wrong version goes before claims that fit about as well. */
function misquotedFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = candidates[0]?.score ?? 0;
  const known = candidates.filter((c) => c.misquote !== null && c.score >= MARK_FROM && c.score >= best - 0.15);
  return known.length === 0 ? candidates : [...known, ...candidates.filter((c) => !known.includes(c))];
}

/** The claim's company stands in the figure's own sentence. */
function isSaidHere({ entity }: Candidate): boolean {
  return entity.where === 'clause' || entity.where === 'sentence' || entity.where === 'table';
}

/** The very value with three digits or more, of the company that stands with it: no chance, whatever the words. */
function isTelling(
  { figure, shape }: Statement,
  { agreement, entity, metric, rival, periodFit, comparable }: Candidate,
): boolean {
  return (
    agreement === 'equal' &&
    shape === 'level' &&
    figure.kind !== 'multiple' &&
    figure.kind !== 'duration' &&
    (significantDigits(figure.high) >= 3 || (figure.low !== figure.high && significantDigits(figure.high) >= 2)) &&
    ((entity.weight >= 0.75 &&
      (entity.where === 'clause' || entity.where === 'sentence' || entity.where === 'table')) ||
      (entity.weight >= 0.5 &&
        ((metric !== null && metric.exact && metric.weight >= 0.4) || significantDigits(figure.high) >= 4))) &&
    rival === null &&
    periodFit !== 'differs' &&
    comparable !== null
  );
}

/** A word that news uses for the measure stands beside the figure, with the company and the very period. */
function isKinAndDated({ comparable, entity, metric, periodFit, rival }: Candidate): boolean {
  return (
    comparable !== null &&
    rival === null &&
    periodFit === 'same' &&
    entity.weight >= 0.79 &&
    metric !== null &&
    metric.weight >= 0.76 &&
    metric.where === 'clause'
  );
}

/** "That spend rose to": the measure was named in the sentence before, and the value is the filed one. */
function isCarriedOn({ figure }: Statement, { agreement, entity, metric, rival, periodFit }: Candidate): boolean {
  return (
    (agreement === 'equal' || agreement === 'rounded') &&
    (significantDigits(figure.high) >= 2 || periodFit === 'same') &&
    rival === null &&
    periodFit !== 'differs' &&
    entity.weight >= 0.5 &&
    metric !== null &&
    metric.exact &&
    metric.weight >= 0.44
  );
}

/** Value and company agree, and beside them the period that the page names, or words that only this claim has. */
function isSettled(
  { figure, period }: Statement,
  { agreement, entity, metric, phrase, periodFit, rival }: Candidate,
): boolean {
  if (agreement !== 'equal' || rival !== null || periodFit === 'differs') return false;
  const digits = significantDigits(figure.high);
  if (periodFit === 'same' && period !== null && period.where !== 'paragraph' && digits >= 2)
    return entity.weight >= (digits >= 3 ? 0.5 : 0.75);
  return (
    phrase !== null &&
    phrase.weight >= 1 &&
    phrase.where === 'sentence' &&
    isTellingPhrase(phrase.words) &&
    (entity.weight >= 0.6 || (entity.weight >= 0.5 && (metric?.weight ?? 0) >= 0.7))
  );
}

/** The clause names a measure, and it is none of the claim's. */
function isOfAnotherMeasure({ figure, metrics }: Statement, { metric, agreement }: Candidate): boolean {
  if (metric !== null || (agreement === 'equal' && significantDigits(figure.high) >= 2)) return false;
  return [...metrics.values()].some(({ where, weight }) => where === 'clause' && weight >= 0.9);
}

/** A round sum agrees with something by chance: it needs its word, both companies of a deal, or company, deed and period at once. */
function isRound({ figure, period }: Statement, { agreement, entity, metric, periodFit }: Candidate): boolean {
  if (significantDigits(figure.high) !== 1 || entity.both === true) return false;
  const isDated = periodFit === 'same' && period?.where === 'clause' && agreement === 'equal';
  return !(isDated && entity.weight >= 0.8 && (metric?.weight ?? 0) >= 0.7);
}

/** Threefold this and tenfold that are everywhere: a single multiple is marked only where it is the very one on file. */
function isLooseMultiple({ figure }: Statement, { agreement, misquote }: Candidate): boolean {
  return figure.kind === 'multiple' && figure.low === figure.high && agreement !== 'equal' && misquote === null;
}

/** 万亿级 says how big a thing is, not how much; 以1吉瓦为例 only gives an example, and 每部署1吉瓦 a unit to count by. */
function isAdjective({ figure, reading }: Statement): boolean {
  const after = reading.plain.slice(figure.end, figure.end + 12);
  const before = reading.plain.slice(Math.max(0, figure.start - 8), figure.start);
  return (
    (/^[级量规]/.test(after) && !/[0-9]/.test(figure.quote)) ||
    /^[^，。,]{0,8}为例/.test(after) ||
    (figure.kind === 'power' && /(?:每[^0-9，。]{0,4}|\b(?:per|each|every) )$/.test(before))
  );
}

function explainPage(engine: Engine, page: PageFacts, blocks: readonly Block[]): ExplainedFigure[] {
  const explained: ExplainedFigure[] = [];
  for (const { reading, weighed } of weighBlocks(engine, page, blocks)) {
    for (const { statement, told, candidates } of weighed) {
      const { figure } = statement;
      explained.push({
        block: reading.block.id,
        start: figure.start,
        end: figure.end,
        quote: figure.quote,
        figure,
        candidates: candidates.slice(0, 5).map((candidate) => ({
          claim: candidate.claim.claim.id,
          score: Math.min(1, candidate.score),
          verdict:
            judge(candidate, statement, {
              lexicon: engine.lexicon,
              published: page.published,
              horizon: engine.horizon,
              told,
            })?.verdict ?? null,
          why: explainCandidate(candidate),
        })),
      });
    }
  }
  return explained;
}

function explainCandidate(c: Candidate): string {
  return [
    `entity ${c.entity.id} ${c.entity.weight.toFixed(2)} (${c.entity.where})`,
    c.metric
      ? `metric ${c.metric.id}${c.metric.exact ? '' : '~'} ${c.metric.weight.toFixed(2)} (${c.metric.where})`
      : 'no metric',
    `value ${c.agreement}`,
    `period ${c.periodFit}`,
    ...(c.phrase ? [`phrase "${c.phrase.words}" ${c.phrase.weight.toFixed(2)}`] : []),
    ...(c.misquote ? [`misquote ${c.misquote.misquote.id}`] : []),
    ...(c.rival === null ? [] : [`nearer: ${c.rival}`]),
    ...(c.comparable
      ? [
          `against ${c.comparable.low}${c.comparable.high === c.comparable.low ? '' : `..${c.comparable.high}`} ${c.comparable.unit} ${c.comparable.kind} ${c.comparable.asOf} ${c.comparable.period ?? ''}`,
        ]
      : []),
  ].join('; ');
}

/** A block of a page with what is known before it begins, and its figures with the claims that came near. */
interface WeighedBlock {
  readonly reading: Reading;
  readonly weighed: readonly Weighed[];
  /** The claims that are known by words alone. */
  readonly wordings: readonly WordingMatch[];
}

/** Reads all blocks, then what they say, then the claims that come near: the same work in a row is done faster than by turns. */
function weighBlocks(engine: Engine, page: PageFacts, blocks: readonly Block[]): WeighedBlock[] {
  const { lexicon, index, wordings } = engine;
  const today = page.published === null ? null : monthOf(page.published);
  const readings = readBlocks(blocks, lexicon, page.language, page.published);
  const fits = new Fits(index, lexicon);
  const found = new FoundClaims(index.claims.length);
  const stated = statementsOf(engine, page, readings);
  const known = stated.map(({ reading, around }) => wordings.find(reading, around));
  const phrases = stated.map(({ reading }) => phrasesIn(reading, index));
  return stated.map(({ reading, statements }, i) => {
    const context = { index, lexicon, today, fits, found, phrases: phrases[i] ?? [] };
    const weighed = statements.map((statement) => {
      const told = toldOf(statement);
      return { statement, told, candidates: candidatesFor(statement, told, context) };
    });
    return { reading, weighed, wordings: known[i] ?? [] };
  });
}

function phrasesIn({ plain, figures }: Reading, { phrases }: ClaimIndex): Hit<PhraseTarget>[] {
  return figures.length > 0 ? phrases.scan(plain, () => 0) : [];
}

/** What the blocks say around their figures, in their order, carrying along who was spoken of. */
function statementsOf({ lexicon, index }: Engine, page: PageFacts, readings: readonly Reading[]) {
  const heads = new Map<string, Reading | null>();
  const readHead = (text: string | undefined): Reading | null => {
    if (text === undefined || text.trim() === '') return null;
    let reading = heads.get(text);
    if (reading === undefined) {
      reading = readBlock({ id: '', text, role: 'heading' }, lexicon, page.language, page.published);
      heads.set(text, reading);
    }
    return reading;
  };
  const title = readHead(page.title);
  let lead: Reading | null = null;
  const spokenOf = new Map<string, number>();
  const count = (id: string) => spokenOf.set(id, (spokenOf.get(id) ?? 0) + 1);
  companiesIn(title, lexicon).forEach(count);
  let institutions: readonly string[] = [];
  const nameInstitutions = (named: readonly string[]) => {
    if (named.length === 0) return;
    named.forEach(count);
    institutions = [...new Set([...named.toReversed(), ...institutions])].slice(0, 3);
  };
  nameInstitutions(institutionsIn(title, lexicon));
  let before: string[] = [];
  return readings.map((reading) => {
    const { block, figures } = reading;
    if (block.role !== 'list-item') lead = LEADS_IN.test(block.text) ? reading : null;
    const around: Surroundings = {
      title,
      lead: block.role === 'list-item' ? lead : null,
      heading: readHead(block.heading),
      rowHead: readHead(block.rowHead),
      columnHead: readHead(block.columnHead),
      before,
      page: spokenOf,
      institutions,
    };
    const companies = companiesIn(reading, lexicon);
    companies.forEach(count);
    nameInstitutions(institutionsIn(reading, lexicon));
    if (companies.length > 0) before = [...new Set([...companies.toReversed(), ...before])].slice(0, 6);
    const statements =
      figures.length > 0 ? withImpliedParty(readStatements(reading, around, lexicon), index, lexicon) : [];
    return { reading, around, statements };
  });
}

function companiesIn(reading: Reading | null, lexicon: Lexicon): string[] {
  return (reading?.entities ?? [])
    .filter((m) => m.kind === 'entity' && isCompany(lexicon, m.id))
    .map((m) => lexicon.companyOf(m.id));
}

function institutionsIn(reading: Reading | null, lexicon: Lexicon): string[] {
  return (reading?.entities ?? []).filter((m) => lexicon.kindOf(m.id) === 'institution').map((m) => m.id);
}

/** The line before a list ends with a colon, or is too short to be a sentence of its own. */
const LEADS_IN = /[:：][\s*_]*$|^[^.。!！?？]{1,60}$/;

function isCompany(lexicon: Lexicon, id: string): boolean {
  return lexicon.kindOf(lexicon.companyOf(id)) === 'company';
}

function annotationOf(statement: Statement, told: Told, candidate: Candidate, judgement: Judgement): Annotation {
  const { figure, reading } = statement;
  const matched: MatchedWords[] = [];
  const add = (as: MatchedWords['as'], id: string, words: string, where: MatchedWords['where']) => {
    if (words !== '') matched.push({ as, id, words, where });
  };
  add('entity', candidate.entity.id, candidate.entity.words, candidate.entity.where);
  if (candidate.metric) add('metric', candidate.metric.id, candidate.metric.words, candidate.metric.where);
  if (statement.period) add('period', statement.period.words, statement.period.words, statement.period.where);
  add('modality', told.done ? 'done' : 'open', told.words, 'sentence');
  if (candidate.phrase) add('phrase', candidate.claim.claim.id, candidate.phrase.words, candidate.phrase.where);
  return {
    block: reading.block.id,
    start: figure.start,
    end: figure.end,
    quote: figure.quote,
    figure: { kind: figure.kind, low: figure.low, high: figure.high, unit: figure.unit, hedge: figure.hedge },
    claim: candidate.claim.claim.id,
    topic: candidate.claim.claim.topic,
    verdict: judgement.verdict,
    score: Math.round(Math.min(1, candidate.score) * 1000) / 1000,
    record: judgement.record,
    ...(judgement.misquote !== undefined && { misquote: judgement.misquote }),
    working: { matched, reasons: judgement.reasons, ...(judgement.newer && { newer: judgement.newer }) },
  };
}

function wordsAnnotation(reading: Reading, match: WordingMatch): Annotation {
  const text = reading.block.text;
  return {
    block: reading.block.id,
    start: match.start,
    end: match.end,
    quote: text.slice(match.start, match.end),
    figure: null,
    claim: match.claim.claim.id,
    topic: match.claim.claim.topic,
    verdict: match.misquote?.verdict ?? 'context',
    score: 0.8,
    record: null,
    ...(match.misquote && { misquote: match.misquote.id }),
    working: {
      matched: match.words.map(({ start, end }) => ({
        as: 'phrase',
        id: match.claim.claim.id,
        words: text.slice(start, end),
        where: 'sentence',
      })),
      reasons: match.misquote ? ['known-misquote', 'known-by-words'] : ['known-by-words'],
    },
  };
}
