/** A piece of a text by its UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Sentence extends Span {
  /** The parts between commas, semicolons, dashes and brackets; they cover the sentence. */
  readonly clauses: readonly Span[];
}

/** Words whose full stop ends no sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof sr jr st vs etc inc corp co ltd plc no approx est dept fig gen gov sen rep rev u.s u.k u.n e.g i.e a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec bn mn tn cf al ca p pp vol'.split(
    ' ',
  ),
);

const CLOSERS = '"\'”’)]）」』】》';

/** By UTF-16 unit: those that may end a clause or a sentence. */
const MAY_BREAK = new Uint8Array(65536);
for (const mark of '。！？!?\n.，；：;（）()—、,:–-') MAY_BREAK[mark.charCodeAt(0)] = 1;

/** The sentences of a text, in both languages, in one pass. Decimals, abbreviations and single initials do not end one. */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  let clauseStart = 0;
  let clauses: Span[] = [];
  const closeClause = (end: number) => {
    if (end > clauseStart) clauses.push({ start: clauseStart, end });
    clauseStart = end;
  };
  const closeSentence = (end: number) => {
    closeClause(end);
    if (text.slice(start, end).trim() !== '') found.push({ start, end, clauses });
    start = end;
    clauseStart = end;
    clauses = [];
  };
  for (let i = 0; i < text.length; i += 1) {
    if (MAY_BREAK[text.charCodeAt(i)] === 0) continue;
    const c = text.charAt(i);
    if (
      c === '。' ||
      c === '！' ||
      c === '？' ||
      c === '!' ||
      c === '?' ||
      c === '\n' ||
      (c === '.' && endsSentence(text, i))
    ) {
      let end = i + 1;
      while (end < text.length && CLOSERS.includes(text.charAt(end))) end += 1;
      closeSentence(end);
      i = end - 1;
    } else if (isClauseBreak(text, i, c)) closeClause(i + 1);
  }
  if (start < text.length) closeSentence(text.length);
  return found;
}

function isClauseBreak(text: string, at: number, c: string): boolean {
  switch (c) {
    case '，':
    case '；':
    case '：':
    case ';':
    case '（':
    case '）':
    case '(':
    case ')':
    case '—':
    case '、':
      return true;
    case ',':
      return (
        !(isDigit(text, at - 1) && isDigit(text, at + 1) && isDigit(text, at + 2) && isDigit(text, at + 3)) &&
        !joinsAdjectives(text, at)
      );
    case ':':
      return !(isDigit(text, at - 1) && isDigit(text, at + 1)) && text.charAt(at + 1) !== '/';
    case '–':
      return text.charAt(at - 1) === ' ' && text.charAt(at + 1) === ' ';
    case '-':
      return text.charAt(at - 1) === ' ' && (text.charAt(at + 1) === ' ' || text.charAt(at + 1) === '-');
    default:
      return false;
  }
}

/** "A five-year, $300 billion deal", "a $38 billion, seven-year agreement": two adjectives of one thing. */
function joinsAdjectives(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 10), at);
  const after = text.slice(at + 1, at + 12);
  return (
    (/-(?:year|month)$/i.test(before) && /^ ?(?:[$€£~]|US\$|\d)/.test(after)) ||
    (/(?:illion|bn|tn|\d[BMT]?)$/i.test(before) && /^ [a-z0-9]+-(?:year|month)\b/i.test(after))
  );
}

function endsSentence(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  if (next !== '' && !/[\s"'”’)\]）」』*_]/.test(next) && !isHan(text, at + 1)) return false;
  if (isDigit(text, at - 1) && isDigit(text, at + 1)) return false;
  let from = at;
  while (from > 0 && at - from < 12 && /[A-Za-z.]/.test(text.charAt(from - 1))) from -= 1;
  const word = text.slice(from, at).toLowerCase();
  if (word.length === 1 && isUpper(text, at - 1)) return false;
  if (!ABBREVIATIONS.has(word)) return true;
  // An abbreviation may still stand last: "$14bn. OpenAI said" ends, and "Inc. The" does, "Inc. said" and "Mr. Smith" do not.
  const after = /^\s+["“(]?([A-Z][A-Za-z]*)/.exec(text.slice(at + 1, at + 24))?.[1];
  if (after === undefined) return false;
  return AMOUNTS.has(word) || (LAST_WORDS.has(word) && STARTERS.has(after));
}

const AMOUNTS: ReadonlySet<string> = new Set(['bn', 'tn', 'mn']);
const LAST_WORDS: ReadonlySet<string> = new Set(['inc', 'corp', 'etc', 'co', 'ltd', 'p.m', 'a.m', 'u.s', 'u.k']);
const STARTERS: ReadonlySet<string> = new Set([
  'The',
  'A',
  'An',
  'It',
  'He',
  'She',
  'They',
  'In',
  'But',
  'And',
  'That',
  'This',
  'Its',
  'Their',
  'On',
  'For',
  'As',
  'At',
  'By',
  'We',
  'I',
]);

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

function isUpper(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 65 && unit <= 90;
}

function isHan(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x3400 && unit <= 0x9fff;
}
