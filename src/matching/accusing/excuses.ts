import type { Misquote } from '../../claims/schema.ts';
import type { Lexicon } from '../lexicon.ts';
import { ownTelling } from './own-telling.ts';
import { plainText } from '../plain-text.ts';
import type { Candidate } from '../retrieving/candidate.ts';
import type { Statement } from '../statement/statement.ts';

/**
 * Whether the words around a figure leave a way to read it as right: it is refuted, asked, invented, told by somebody
 * else, of another span of time, or only what another figure is held against. Such a figure is never accused,
 * whatever the record says; a wrong accusation costs more than ten that are missed.
 */
export function isExcused(
  candidate: Candidate,
  statement: Statement,
  lexicon: Lexicon,
  misquote: Misquote | null,
): boolean {
  const { sentence, clause, figure, reading } = statement;
  // What a table's numbers are, estimates or the state of some day, is said elsewhere.
  if (reading.block.role === 'cell' || isOfMany(candidate, statement, misquote)) return true;
  const from = Math.max(sentence.start, figure.start - FAR);
  const to = Math.min(sentence.end, figure.end + FAR);
  const plain = withoutItsWords(statement, from, to, misquote);
  const slice = (start: number, end: number) => plain.slice(Math.max(from, start) - from, Math.min(to, end) - from);
  const around = slice(from, to);
  const before = slice(Math.max(clause.start, figure.start - NEAR), figure.start);
  const after = slice(figure.end, figure.end + NEAR);
  const { leads } = ownTelling(statement);
  const within = slice(Math.min(clause.start, ...leads.map((lead) => lead.start)), clause.end);
  return (
    REFUTED.test(statement.nearby) ||
    DENIED.test(around) ||
    ASKED.test(around) ||
    SUPPOSED.test(around) ||
    (misquote !== null && isOtherwiseTold(statement, misquote, around)) ||
    NARROWED.test(around) ||
    (misquote?.verdict !== 'differs' && isHalfTold(candidate, around)) ||
    isOfOnePart(statement, around, from) ||
    isOfAnotherPlace(candidate, statement, lexicon, misquote) ||
    isOfAnotherTime(candidate, statement, misquote, within) ||
    (misquote?.verdict !== 'differs' && statement.cues.sentence.some((c) => c.cue === 'conditional')) ||
    HELD_AGAINST.test(before) ||
    OF_BEFORE.test(after) ||
    (isOfPeriod(misquote) && (OTHER_SPAN.test(within) || isSoFar(statement))) ||
    isOfSomebodyElse(candidate, statement, lexicon, misquote, around) ||
    isNamedInPassing(candidate, statement, lexicon)
  );
}

/** Whether sentences refute, deny, ask, suppose, narrow or fear what they say, whatever figure they hold. Plain text. */
export function isToldAsUntrue(sentences: string): boolean {
  return [REFUTED, DENIED, ASKED, SUPPOSED, NARROWED, SOMEBODYS, FEARED].some((pattern) => pattern.test(sentences));
}

/** The sentence, as far as it is read, without the period that is meant and the words that make the wrong version: they excuse nothing. */
function withoutItsWords({ reading, period }: Statement, from: number, to: number, misquote: Misquote | null): string {
  let plain = reading.plain.slice(from, to);
  const blank = (words: string) => (plain = plain.replaceAll(words, ' '.repeat(words.length)));
  if (period && period.where !== 'paragraph') blank(plainText(period.words));
  for (const { en, 'zh-Hans': zh } of misquote?.when.words ?? [])
    for (const word of [...en, ...zh]) blank(plainText(word));
  return plain;
}

/** A sentence is read no farther than this on either side of the figure. */
const FAR = 300;
const NEAR = 48;

/** The page tells the number as an error, a question or a story, in this sentence or one beside it. */
const REFUTED =
  /\b(?:correction|corrected|clarification|fact[- ]check\w*|rating:|misleading\w*|false|falsely|untrue|not true|is it true|myths?|debunk\w*|mistaken\w*|wrongly|it (?:is|was|would be) wrong|incorrect\w*|erroneous\w*|inaccurate\w*|misread\w*|misquot\w*|misreport\w*|misstat\w*|confus(?:e|es|ed|ing)|mix(?:es|ed)? up|conflat\w*|contrary to|denied|denies|rumou?r that|headlines? (?:that|claim|claimed|say|said)|claim that|earlier version of th(?:is|e) (?:article|story|report|post)|claiming that|was the headline|not quite|retract\w*|hoax|satir\w*|novel|fiction\w*|imaginary|credited to|no study)\b|更正|勘误|有误|误读|误传|误以为|误归|误称|不实|谣言|谣传|辟谣|查核|核查|混淆|混为一谈|搞错|弄错|说错|错误|外行|讹传|不准确|标题党|标题称|标题写|弄混|说成|错的|小说|虚构/;

/** The sentence itself says that it is not so. */
const DENIED =
  /\b(?:not|[a-z]+n't|rather than|instead of)\b(?! (?:only|just|least|yet|profit|turn|see|seen|get|got|paid|work|make|made|been|be))|\b(?:(?:nobody|no one) (?:at|in|from|has|had|ever)|none of|nothing of|neither|unlike|forget|never said|failed to|withdrawn|rival of)\b|\w rival\b|并非|而非|不是|并未|没有一|并没有|从没|从未|未曾|不曾|未能|无关|无人|否认|的说法|所谓/;

const ASKED = /[?？]["'”’」』)）]*\s*$/;

/** In parts, of which some are to come; or as an estimate, where the record is of a company that counts. */
function isHalfTold({ claim }: Candidate, around: string): boolean {
  return IN_PARTS.test(around) || (!claim.parties.anyone && ONLY_RECKONED.test(around));
}

/** The sentence only supposes what it says. */
const SUPPOSED =
  /\b(?:if|suppose|supposing|supposed that|imagine|imagining|assume|assumes|assuming|hypothetical(?:ly)?|thought experiment|pretend|one day)\b|如果|假设|假如|倘若|若是|(?<![主只还需重])要是|设想|设若|万一|试想|想象一下/;

/** A part is told, or the whole without a part. */
const NARROWED =
  /\b(?:excluding|excludes|except(?:ing)?|without (?![a-z]+ing |any |an? )[a-z]+|net of|counting|on an? [a-z-]+ basis|at constant|constant currency|stripped of|stripping out|on paper|apart from|aside|other than|single country|ex-[a-z]+)\b|不计|不含|不包括|剔除|剔掉|扣除|除[^，。]{1,20}外|仅[^，。]{1,8}一国|一国|单是|纸面|账面上|口径|可比价/;

/** "Of it $5bn now", 先付50亿, 分期: what is told is not told as paid in full. */
const IN_PARTS =
  /\b(?:of (?:it|them|which|that)\b[^.;]{0,12} (?:now|at once|up ?front|immediately|first|at first|initially)|up ?front|at first|initially|first (?:tranche|instal?lment|payment)|in (?:stages|tranches|instal?lments|parts|steps)|step by step|tranche by tranche|the rest)\b|先[付投期行]|首期|首批|首笔|分[期批阶]|逐步|立即到位|即刻到位|其余|余下|剩余/;

/** The sentence says itself that it is an estimate, or the most that it may be. */
const ONLY_RECKONED =
  /\b(?:estimated|estimates?|reckon\w*|calculated|extrapolat\w*|implied|implies|at most|ceiling|upper limit)\b|估计|估算|推算|测算|预估|粗算|上限|封顶|至多|最多/;

/** "Storage software alone": one part of several. "Google and Meta alone" and "2025 alone" only stress who and when. */
function isOfOnePart({ reading, period }: Statement, around: string, from: number): boolean {
  const at = around.search(/ alone\b/) + from;
  if (at < from) return false;
  const stressed = [...reading.entities, ...reading.periods, ...(period ? [period.period] : [])];
  return !stressed.some(({ end }) => end === at) && !/(?:year|quarter|month)$/.test(reading.plain.slice(0, at));
}

/** "In Europe alone", 仅在欧洲: a country or region that neither the record nor the wrong version is about. */
function isOfAnotherPlace(
  { claim }: Candidate,
  statement: Statement,
  lexicon: Lexicon,
  misquote: Misquote | null,
): boolean {
  const { clause, leads } = ownTelling(statement);
  const { mentions, reading } = statement;
  const known = misquote ? plainText(`${misquote.example.en} ${misquote.example['zh-Hans']}`) : '';
  return mentions.some(
    ({ id, start, end }) =>
      (lexicon.kindOf(id) === 'region' || lexicon.kindOf(id) === 'country') &&
      id !== 'world' &&
      !claim.entities.includes(id) &&
      !known.includes(reading.plain.slice(start, end)) &&
      [clause, ...leads].some((part) => start >= part.start && end <= part.end) &&
      PLACED.test(reading.plain.slice(Math.max(0, start - 12), start)),
  );
}

const PLACED = /(?:\b(?:in|across|within|throughout) (?:the )?|在|于)$/;

/** "Over five years", "by 2031": of a span or a year that is not the record's, where the wrong version names none. */
function isOfAnotherTime(
  { periodFit }: Candidate,
  { period }: Statement,
  misquote: Misquote | null,
  within: string,
): boolean {
  if (misquote === null || misquote.when.period !== undefined) return false;
  const says = (words: RegExp) => words.test(plainText(misquote.example.en)) || words.test(misquote.example['zh-Hans']);
  if (LONG_SPAN.test(within) && !says(LONG_SPAN)) return true;
  if (period === null || period.where === 'paragraph') return false;
  const [year] = /20\d\d/.exec(period.words) ?? [];
  const isItsOwn = year !== undefined && misquote.example.en.includes(year);
  return !isItsOwn && (periodFit === 'differs' || period.period.until);
}

const LONG_SPAN =
  /\b(?:over|within|across|during|for) (?:the )?(?:next |past |last |coming )?(?:\d+|two|three|four|five|six|seven|eight|ten|several|many) years\b|[两三四五六七八九十几多\d]年(?:间|来|内|里)/;

/** "Above the $91 billion it had promised", 高于此前的910亿: what another figure is held against, or the difference to it. */
const HELD_AGAINST =
  /(?:(?<!\b(?:more|less|fewer|greater) )\bthan|\b(?:(?:above|beyond) (?:the|its|their|an?)|compared (?:with|to)|versus|against|(?:larger|smaller|higher|lower|greater|bigger|exceed[a-z]*|beat|missed?) (?:[a-z]+ ){0,3}by|up on|double|twice|triple|ahead of|short of|on top of))(?: (?:the|its|their|an?|that|about|roughly|nearly|almost|some|around|more than|expected|estimated|planned|promised|earlier|previous|initial|original)){0,4}[ ~≈约近]*$|(?:高于|低于|超出|多于|少于|高出|低出|相比|对比|比|较)[^，。；、]{0,10}$|(?:个月|年|季|此|之|以|一年|去年)前(?:[^，。；]{0,3}[为是的])?[约近]*$|同期(?:[^，。；]{0,3}[为是的])?[约近]*$/;

const OF_BEFORE =
  /^[^,;.]{0,24}\b(?:(?:twelve months|a year|a quarter|one year|the (?:year|quarter|month|week)|\d+ (?:months|years)) (?:before|earlier|ago|prior)|previously|it had (?:promised|set|guided|planned))\b/;

/** A span of time that is neither the quarter nor the year: "over the previous four quarters", 前九个月累计. */
const OTHER_SPAN =
  /\b(?:(?:\d+|six|seven|eight|nine|ten|eleven|twelve|eighteen)[- ]months?|(?:two|three|four|previous|past|last|trailing|\d) quarters|twelve-month|half[- ]year|first half|second half|trailing|cumulative(?:ly)?|between [a-z]+ and [a-z]+|(?:from )?[a-z]+ to (?:january|february|march|april|may|june|july|august|september|october|november|december)|year[- ]to[- ]date|so far|(?:as of|by|until|through|up to) (?:the end of |early |late |mid-)?(?:january|february|march|april|may|june|july|august|september|october|november)|a decade|(?:\d+|two|three|four|five|six|ten) years|summer|holidays)\b|[一二两三四五六七八九十\d]+个[半多]?月|近[两三四\d]季|[两二三四\d]个季度|上半年|下半年|累计|以来|到[一二三四五六七八九十\d]+月|[一二三四五六七八九十\d]+月份?(?:至|到|-|~)|截至|[一二两三四五六七八九十\d]+年(?:间|里|内)/;

/** "Has spent so much this year", 今年已投入: what a year that still runs has seen until now. */
function isSoFar({ period, reading, figure, clause }: Statement): boolean {
  return (
    period !== null &&
    period.period.relative &&
    /^(?:this|the current|今年|本年|本财年|本季|当年)/.test(plainText(period.words)) &&
    /\b(?:has|have) (?:already |now )?[a-z]+(?:ed|t|n|ut)\b|已/.test(
      reading.plain.slice(Math.max(clause.start, figure.start - NEAR), figure.start),
    )
  );
}

/** "More than $1.5 trillion", "up by $8 billion", 没有: a bound, a change or a denial, where the wrong version has none. */
function isOtherwiseTold({ figure, shape }: Statement, { example }: Misquote, around: string): boolean {
  const says = (words: RegExp) => words.test(example.en) || words.test(example['zh-Hans']);
  if (around.includes('没有') && !says(/没有/)) return true;
  if (figure.kind !== 'money') return false;
  if ((figure.hedge === 'over' || figure.hedge === 'at-least') && !says(BOUND)) return true;
  return shape === 'change' && !says(CHANGE);
}

const BOUND = /\b(?:more than|over|at least|exceed\w*|above|surpass\w*|top\w*|pass\w*)\b|超|逾|突破|至少|以上/i;
const CHANGE = /\b(?:rose|fell|grew|grow|up|down|dropped|loss of|lost|lose)\b|增长|下降|同比|减少|蒸发/i;

function isOfPeriod(misquote: Misquote | null): boolean {
  return misquote === null || misquote.when.period !== undefined;
}

/** Somebody's model, scenario or bet; or an institution's number, where the record is of what the company said. */
const SOMEBODYS =
  /\b(?:analysts?|brokers?|brokerage|sell-side|bull case|bear case|base case|scenario|model (?:has|puts|shows)|'s model|traders|bet that|prediction market|wall street)\b|分析师|券商|情景|模型显示|模型预测|押注|华尔街/;

const FEARED = /\b(?:fear|fears|feared|hope|hopes|hoped|worry|worries|wish|wishes)\b|担心|担忧|希望|忧虑/;

/** A forecast by a paper that is not named is no company's. */
const A_PAPERS =
  /\b(?:report|study|paper|research|researchers|survey|newsletter) (?:says?|said|shows?|showed|finds?|found|puts?|expects?|sees?|predicts?|forecasts?)\b|研究(?:称|认为|预计|显示)|报告(?:称|认为|预计)/;

function isOfSomebodyElse(
  { claim }: Candidate,
  { entities, cues }: Statement,
  lexicon: Lexicon,
  misquote: Misquote | null,
  around: string,
): boolean {
  const kindOf = (id: string) => lexicon.entities.get(id)?.kind;
  if (claim.entities.some((id) => kindOf(id) === 'institution')) return false;
  if (misquote?.when.entities?.some((id) => kindOf(id) === 'institution')) return false;
  if (SOMEBODYS.test(around)) return true;
  if (cues.sentence.some((c) => c.cue === 'coming') && A_PAPERS.test(around)) return true;
  for (const [id, nearness] of entities)
    if (kindOf(id) === 'institution' && (nearness.where === 'clause' || nearness.where === 'sentence'))
      return !isSource(id, claim, lexicon);
  return false;
}

/** The record itself is this institution's. */
function isSource(id: string, { claim }: Candidate['claim'], lexicon: Lexicon): boolean {
  const label = lexicon.entities.get(id)?.label.en;
  return label !== undefined && claim.statement.en.includes(label);
}

/** "Combined capex (Meta, Alphabet, Amazon, Oracle)": told of several companies at once, most of them others. */
function isOfMany({ claim }: Candidate, { listed }: Statement, misquote: Misquote | null): boolean {
  const { entities, members, oursWithMembers } = claim.parties;
  const ours = new Set([...entities, ...members, ...oursWithMembers, ...(misquote?.when.entities ?? [])]);
  return listed.filter((id) => !ours.has(id)).length >= 2;
}

/** The company is named only behind the figure, in what happened meanwhile: "a loss of $2 trillion after OpenAI showed". */
function isNamedInPassing({ entity }: Candidate, { reading, figure, sentence }: Statement, lexicon: Lexicon): boolean {
  if (lexicon.entities.get(entity.id)?.kind !== 'company') return false;
  const first = reading.entities.find(
    (m) => lexicon.companyOf(m.id) === entity.id && m.start >= sentence.start && m.end <= sentence.end,
  );
  if (first === undefined || first.start < figure.start) return false;
  return MEANWHILE.test(reading.plain.slice(figure.end, first.start));
}

const MEANWHILE =
  /\b(?:after|while|when|as|whereas|since|before|although|but|because|which|who)\b|之后|之前|后|而|但|由于/;
