/** A stretch of months, counted from year 0: January 2025 is 2025 * 12. `to` is inclusive. */
export interface Months {
  readonly from: number;
  readonly to: number;
}

export type Grain = 'day' | 'month' | 'quarter' | 'half' | 'nine-months' | 'year' | 'span';

/** A period that a text names. */
export interface NamedPeriod extends Months {
  readonly start: number;
  readonly end: number;
  readonly grain: Grain;
  /**
   * Named as a fiscal year or a part of one: resolved with the company's year end. Where the text counts from its own day
   * ("this fiscal year", 第二财季), `year` is null and `shift` says how many years from the running one.
   */
  readonly fiscal: NamedFiscal | null;
  /** The end of a run (`by 2030`, 到2029年): a total up to it, or the state at it. */
  readonly until: boolean;
  /** `last year`, 今年: resolved against the article's date. */
  readonly relative: boolean;
}

export interface NamedFiscal {
  readonly year: number | null;
  readonly part: FiscalPart;
  readonly shift: number;
  /** The month in which the text was published, for a year that is counted from there. */
  readonly today: number;
}

export type FiscalPart = 'year' | 'q1' | 'q2' | 'q3' | 'q4' | 'h1' | 'h2';

const QUARTER_WORDS: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const ENGLISH =
  /\b(?:(q[1-4]|h[12])[ -]?(?:of )?(fy|cy|fiscal |calendar )?'?(20\d\d|\d\d)\b|(fy|cy)[ -]?(20\d\d|\d\d)(?:[ -]?(q[1-4]|h[12]))?\b|(20\d\d)[ -](q[1-4]|h[12])\b|(?:(fiscal)[ -])?(first|second|third|fourth)[ -](fiscal )?(quarter|half)(?: of)?(?: (?:the )?(fiscal|calendar)(?: year)?)?(?: (20\d\d))?|first nine months(?: of (20\d\d))?|(?:(fiscal|calendar)(?: year)? )(20\d\d)|(20\d\d) fiscal year|(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\.?(?: \d{1,2}(?:st|nd|rd|th)?,?)? (20\d\d)|(20\d\d)-(\d\d)-\d\d|(?:(by|through|until) (?:the end of |the year |year-end |end |late |early )?)?(20\d\d)(?:s\b)?(?:(?: ?[-–] ?| to | through | and )(20\d\d|\d\d)\b)?|(last|this|next|current|previous|prior) (fiscal |calendar )?(year|quarter|month)|(?:in|last|since|early|late|mid|as|of|from|by|until|through) (january|february|march|april|may|june|july|august|september|october|november|december)\b(?! 20\d\d)(?! \d{1,2}(?:st|nd|rd|th)?,? 20\d\d)|(january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}(?:st|nd|rd|th)?\b(?!,? 20\d\d)|(q[1-4])\b)/g;

const CHINESE =
  /(20\d\d) ?年? ?(?:至|到|-|–|~|—) ?(20\d\d) ?年|(?:(到|至|截至|直到|直至) ?)?(20\d\d) ?(财年|财政年度|会计年度|年度)?年?(?: ?(?:第?([一二三四1-4])季度?|q([1-4])|(上|下)半年|(前三季度|前9个月|前九个月)|(\d{1,2})月))?|(去年|今年|明年|前年|本年度|上年|当年|上一财年|本财年|下一财年|下财年|上一会计年度|本会计年度|下一会计年度)(?:第?([一二三四1-4])季度?|(上|下)半年|(\d{1,2})月(?:\d{1,2}日)?|全年)?|(上季度|上一季度|上个季度|上季|本季度|本季|当季|单季|这一季度|下季度|最新一季度)|第?([一二三四1-4])(财)季度?|第([一二三四1-4])季度?|([一二三四])季度|(上|下)半年|(?:(前\d|前[三九])个?(?:个?月|季度?))|(\d{1,2})月(?:\d{1,2}日)?/g;

/** The periods that a plain text names, in both languages. `published` is `YYYY-MM-DD` or null; without it relative words name nothing. */
export function namedPeriods(plain: string, published: string | null): NamedPeriod[] {
  const today = published === null ? null : Number(published.slice(0, 4)) * 12 + Number(published.slice(5, 7)) - 1;
  const found: NamedPeriod[] = [];
  if (/[a-z]/.test(plain) || /20\d\d/.test(plain)) readEnglish(plain, today, found);
  if (/[年季月]/.test(plain)) readChinese(plain, today, found);
  if (today !== null && /ago|前/.test(plain)) readAgo(plain, today, found);
  return found.toSorted((a, b) => a.start - b.start);
}

const AGO =
  /\b(a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) (month|year)s? ago\b|(半|[一二两三四五六七八九十]{1,2}|\d{1,2}) ?个?(月|年)前/g;
const SMALL = 'a one two three four five six seven eight nine ten eleven twelve'.split(' ');
const SMALL_HAN = '一二三四五六七八九十';

/** "Three months ago", 两年前: counted back from the day of the article. */
function readAgo(plain: string, today: number, found: NamedPeriod[]): void {
  for (const m of plain.matchAll(AGO)) {
    const [words, count, unit, countHan, unitHan] = m;
    const n = numberOf(count ?? countHan ?? '');
    if (n === null) continue;
    const months = (unit ?? unitHan) === 'month' || unitHan === '月';
    const month = today - Math.round(n * (months ? 1 : 12));
    const from = months || n < 1 ? month : month - (month % 12);
    found.push({
      start: m.index,
      end: m.index + words.length,
      from,
      to: months || n < 1 ? month : from + 11,
      grain: months || n < 1 ? 'month' : 'year',
      fiscal: null,
      until: false,
      relative: false,
    });
  }
}

function numberOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  if (word === '半') return 0.5;
  if (word === '两') return 2;
  if (SMALL.includes(word)) return Math.max(1, SMALL.indexOf(word));
  if (word.length === 1 && SMALL_HAN.includes(word)) return SMALL_HAN.indexOf(word) + 1;
  return word.startsWith('十') && word.length === 2 ? 11 + SMALL_HAN.indexOf(word.charAt(1)) : null;
}

function readEnglish(plain: string, today: number | null, found: NamedPeriod[]): void {
  for (const m of plain.matchAll(ENGLISH)) {
    const at = { start: m.index, end: m.index + m[0].length };
    const next = plain.charAt(at.end) === ' ' ? plain.charAt(at.end + 1) : plain.charAt(at.end);
    if (/[年财至到]/.test(next)) continue;
    const [
      ,
      qPart,
      qKind,
      qYear,
      fy,
      fyYear,
      fyPart,
      yearFirst,
      yearPart,
      fiscalBefore,
      ordinal,
      fiscalBetween,
      unit,
      kind,
      ordYear,
      nineYear,
      fiscalWord,
      fiscalYear,
      fiscalAfter,
      month,
      monthYear,
      isoYear,
      isoMonth,
      until,
      year,
      toYear,
      rel,
      relFiscal,
      relUnit,
      bareMonth,
      bareDay,
      bareQuarter,
    ] = m;
    if (qPart !== undefined) push(found, at, fullYear(qYear), qPart, (qKind ?? '').startsWith('f'));
    else if (fy !== undefined) push(found, at, fullYear(fyYear), fyPart ?? 'year', fy === 'fy');
    else if (yearFirst !== undefined) push(found, at, Number(yearFirst), yearPart ?? 'year', false);
    else if (ordinal !== undefined) {
      const part = unit === 'half' ? `h${QUARTER_WORDS[ordinal] ?? 1}` : `q${QUARTER_WORDS[ordinal] ?? 1}`;
      const given = ordYear === undefined ? partBefore(part, today) : Number(ordYear);
      if (given !== null && (unit !== 'half' || part === 'h1' || part === 'h2')) {
        const isFiscal = kind === 'fiscal' || fiscalBefore !== undefined || fiscalBetween !== undefined;
        if (isFiscal && ordYear === undefined && today !== null) pushFiscal(found, at, part, 0, today);
        else push(found, at, given, part, isFiscal, ordYear === undefined);
      }
    } else if (m[0].startsWith('first nine months')) {
      const given = nineYear === undefined ? (today === null ? null : Math.floor(today / 12)) : Number(nineYear);
      if (given !== null)
        found.push({
          ...at,
          from: given * 12,
          to: given * 12 + 8,
          grain: 'nine-months',
          fiscal: null,
          until: false,
          relative: nineYear === undefined,
        });
    } else if (fiscalYear !== undefined) push(found, at, Number(fiscalYear), 'year', fiscalWord === 'fiscal');
    else if (fiscalAfter !== undefined) push(found, at, Number(fiscalAfter), 'year', true);
    else if (month !== undefined) {
      const index = MONTHS.indexOf(month.slice(0, 3));
      const at1 = Number(monthYear) * 12 + index;
      found.push({ ...at, from: at1, to: at1, grain: 'month', fiscal: null, until: false, relative: false });
    } else if (isoYear !== undefined) {
      const at1 = Number(isoYear) * 12 + Number(isoMonth) - 1;
      found.push({ ...at, from: at1, to: at1, grain: 'month', fiscal: null, until: false, relative: false });
    } else if (year !== undefined) {
      const from = Number(year);
      const to = toYear === undefined ? from : fullYear(toYear);
      if (to > from && to < from + 30)
        found.push({
          ...at,
          from: from * 12,
          to: to * 12 + 11,
          grain: 'span',
          fiscal: null,
          until: false,
          relative: false,
        });
      else
        found.push({
          ...at,
          from: from * 12,
          to: from * 12 + 11,
          grain: 'year',
          fiscal: null,
          until: until !== undefined,
          relative: false,
        });
    } else if (rel !== undefined && relUnit !== undefined && today !== null) {
      const shift = rel === 'next' ? 1 : rel === 'this' || rel === 'current' ? 0 : -1;
      if (relFiscal === 'fiscal ' && relUnit === 'year') pushFiscal(found, at, 'year', shift, today);
      else found.push({ ...at, ...relativeMonths(today, relUnit, shift), fiscal: null, until: false, relative: true });
    } else if (bareMonth !== undefined || bareDay !== undefined) {
      const index = MONTHS.indexOf((bareMonth ?? bareDay ?? '').slice(0, 3));
      pushMonth(found, at, index, today, m[0].startsWith('last'));
    } else if (bareQuarter !== undefined) {
      const given = partBefore(bareQuarter, today);
      if (given !== null) push(found, at, given, bareQuarter, false, true);
    }
  }
}

function readChinese(plain: string, today: number | null, found: NamedPeriod[]): void {
  for (const m of plain.matchAll(CHINESE)) {
    const at = { start: m.index, end: m.index + m[0].length };
    const [
      whole,
      spanFrom,
      spanTo,
      until,
      year,
      fiscal,
      quarter,
      q,
      half,
      nine,
      month,
      relYear,
      relQuarter,
      relHalf,
      relMonth,
      relSeason,
      fiscalQuarter,
      fiscalWord,
      loneQuarter,
      loneQuarter2,
      loneHalf,
      firstMonths,
      loneMonth,
    ] = m;
    if (spanFrom !== undefined) {
      found.push({
        ...at,
        from: Number(spanFrom) * 12,
        to: Number(spanTo) * 12 + 11,
        grain: 'span',
        fiscal: null,
        until: false,
        relative: false,
      });
    } else if (year !== undefined) {
      if (!whole.includes('年') && fiscal === undefined && q === undefined) continue;
      const part = partName(quarter ?? q, half);
      if (nine !== undefined) {
        found.push({
          ...at,
          from: Number(year) * 12,
          to: Number(year) * 12 + 8,
          grain: 'nine-months',
          fiscal: null,
          until: false,
          relative: false,
        });
      } else if (month !== undefined && Number(month) >= 1 && Number(month) <= 12) {
        const at1 = Number(year) * 12 + Number(month) - 1;
        found.push({
          ...at,
          from: at1,
          to: at1,
          grain: 'month',
          fiscal: null,
          until: until !== undefined,
          relative: false,
        });
      } else push(found, at, Number(year), part, fiscal !== undefined && fiscal !== '年度', false, until !== undefined);
    } else if (relYear !== undefined) {
      if (today === null) continue;
      const shift =
        relYear.startsWith('去') || relYear === '上年' || relYear.startsWith('上一')
          ? -1
          : relYear.startsWith('明') || relYear.startsWith('下')
            ? 1
            : relYear === '前年'
              ? -2
              : 0;
      const given = Math.floor(today / 12) + shift;
      if (relMonth !== undefined) pushMonth(found, at, Number(relMonth) - 1, today, false, given);
      else if (/财|会计/.test(relYear)) pushFiscal(found, at, partName(relQuarter, relHalf), shift, today);
      else push(found, at, given, partName(relQuarter, relHalf), false, true);
    } else if (relSeason !== undefined) {
      if (today === null) continue;
      const shift =
        relSeason.startsWith('上') || relSeason.startsWith('最新') ? -1 : relSeason.startsWith('下') ? 1 : 0;
      // 本季度, 单季 in a report mean the quarter that has just been reported.
      found.push({
        ...at,
        ...relativeMonths(
          today,
          'quarter',
          relSeason.startsWith('本') || relSeason === '单季' || relSeason === '当季' || relSeason.startsWith('这')
            ? -1
            : shift,
        ),
        fiscal: null,
        until: false,
        relative: true,
      });
    } else if (fiscalWord !== undefined && fiscalQuarter !== undefined) {
      if (today !== null) pushFiscal(found, at, partName(fiscalQuarter, undefined), 0, today);
    } else if (loneMonth !== undefined) {
      pushMonth(found, at, Number(loneMonth) - 1, today, false);
    } else if (firstMonths !== undefined) {
      if (today === null || !/[三九39]/.test(firstMonths)) continue;
      const nine = !/[三3]个?月/.test(whole);
      const thisYear = Math.floor(today / 12) * 12;
      const from = thisYear + 2 > today ? thisYear - 12 : thisYear;
      found.push({
        ...at,
        from,
        to: from + (nine ? 8 : 2),
        grain: nine ? 'nine-months' : 'quarter',
        fiscal: null,
        until: false,
        relative: true,
      });
    } else {
      const part = partName(loneQuarter ?? loneQuarter2, loneHalf);
      const given = partBefore(part, today);
      if (given !== null && part !== 'year') push(found, at, given, part, false, true);
    }
  }
}

function partName(quarter: string | undefined, half: string | undefined): string {
  if (quarter !== undefined) return `q${QUARTER_WORDS[quarter] ?? 1}`;
  if (half !== undefined) return half === '上' ? 'h1' : 'h2';
  return 'year';
}

function push(
  found: NamedPeriod[],
  at: { start: number; end: number },
  year: number,
  part: string,
  fiscal: boolean,
  relative = false,
  until = false,
): void {
  const grain: Grain = part === 'year' ? 'year' : part.startsWith('h') ? 'half' : 'quarter';
  found.push({
    ...at,
    ...partMonths(year, part as FiscalPart, 12),
    grain,
    fiscal: fiscal ? { year, part: part as FiscalPart, shift: 0, today: 0 } : null,
    until,
    relative,
  });
}

/** A fiscal year, or a part of one, that the text counts from its own day. */
function pushFiscal(
  found: NamedPeriod[],
  at: { start: number; end: number },
  part: string,
  shift: number,
  today: number,
): void {
  const named = { year: null, part: part as FiscalPart, shift, today };
  const grain: Grain = part === 'year' ? 'year' : part.startsWith('h') ? 'half' : 'quarter';
  found.push({ ...at, ...fiscalMonths(named, 12), grain, fiscal: named, until: false, relative: true });
}

/** A month without its year: of the year given, else the last one of that name that had begun when the text was published. */
function pushMonth(
  found: NamedPeriod[],
  at: { start: number; end: number },
  index: number,
  today: number | null,
  isLast: boolean,
  year?: number,
): void {
  if (today === null || index < 0 || index > 11) return;
  let month = (year ?? Math.floor(today / 12)) * 12 + index;
  if (year === undefined && (month > today || (isLast && month === today))) month -= 12;
  found.push({
    ...at,
    from: month,
    to: month,
    grain: 'month',
    fiscal: null,
    until: false,
    relative: year !== undefined,
  });
}

/**
 * The months of a fiscal period of a company. Where it is counted from the text's own day, a year is the one that runs then
 * (and `shift` on), a quarter the last one that had begun.
 */
export function fiscalMonths({ year, part, shift, today }: NamedFiscal, yearEnds: number): Months {
  if (year !== null) return partMonths(year, part, yearEnds);
  const running = Math.floor(today / 12) + ((today % 12) + 1 > yearEnds ? 1 : 0);
  const months = partMonths(running + shift, part, yearEnds);
  return part === 'year' || months.from <= today ? months : partMonths(running + shift - 1, part, yearEnds);
}

/** The months of a fiscal (or calendar, `yearEnds` 12) year or a part of it. Fiscal 2026 that ends in January is February 2025 to January 2026. */
export function partMonths(year: number, part: FiscalPart, yearEnds: number): Months {
  const first = year * 12 + yearEnds - 12;
  switch (part) {
    case 'year':
      return { from: first, to: first + 11 };
    case 'h1':
      return { from: first, to: first + 5 };
    case 'h2':
      return { from: first + 6, to: first + 11 };
    default: {
      const quarter = Number(part.slice(1)) - 1;
      return { from: first + quarter * 3, to: first + quarter * 3 + 2 };
    }
  }
}

function fullYear(text: string | undefined): number {
  const year = Number(text ?? '0');
  return year < 100 ? 2000 + year : year;
}

/** The year of the last such part that had ended, or was running, on the article's day. */
function partBefore(part: string, today: number | null): number | null {
  if (today === null) return null;
  const year = Math.floor(today / 12);
  return partMonths(year, part as FiscalPart, 12).from < today ? year : year - 1;
}

function relativeMonths(today: number, unit: string, shift: number): Months & { grain: Grain } {
  if (unit === 'month') return { from: today + shift, to: today + shift, grain: 'month' };
  if (unit === 'quarter') {
    const first = Math.floor(today / 3) * 3 + shift * 3;
    return { from: first, to: first + 2, grain: 'quarter' };
  }
  const year = Math.floor(today / 12) + shift;
  return { from: year * 12, to: year * 12 + 11, grain: 'year' };
}

/** A period of the database; `open` where it names only one end. */
export interface FiledMonths extends Months {
  readonly grain: Grain;
  readonly open: 'until' | 'since' | null;
}

/**
 * The months of a period of the database (`2025`, `2025-Q3`, `FY2027-Q1`, `2025-10-29`, `2025..2029`, `until 2030`).
 * `yearEnds` is the month in which the company's fiscal year ends.
 */
export function filedMonths(period: string, yearEnds: number): FiledMonths | null {
  const open = /^(until|since) (?:FY)?(\d{4})(?:-(\d\d))?$/.exec(period);
  if (open) {
    const year = Number(open[2]);
    const at =
      open[3] === undefined
        ? { from: year * 12, to: year * 12 + 11 }
        : { from: year * 12 + Number(open[3]) - 1, to: year * 12 + Number(open[3]) - 1 };
    return { ...at, grain: 'span', open: open[1] as 'until' | 'since' };
  }
  const [first, last] = period.split('..');
  const from = pointMonths(first ?? '', yearEnds);
  if (!from) return null;
  if (last === undefined) return { ...from, open: null };
  const to = pointMonths(last, yearEnds);
  return to ? { from: from.from, to: to.to, grain: 'span', open: null } : null;
}

function pointMonths(text: string, yearEnds: number): (Months & { grain: Grain }) | null {
  const m = /^(FY)?(\d{4})(?:-(?:(Q[1-4]|H[12])|(\d\d))(-\d\d)?)?$/.exec(text);
  if (!m) return null;
  const year = Number(m[2]);
  const ends = m[1] === undefined ? 12 : yearEnds;
  if (m[4] !== undefined) {
    const at = year * 12 + Number(m[4]) - 1;
    return { from: at, to: at, grain: m[5] === undefined ? 'month' : 'day' };
  }
  const part = (m[3]?.toLowerCase() ?? 'year') as FiscalPart;
  return {
    ...partMonths(year, part, ends),
    grain: part === 'year' ? 'year' : part.startsWith('h') ? 'half' : 'quarter',
  };
}

export function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
