/**
 * The value of a sum as observations file it: `35.67 + 44.92`, `(90.4 + 298.2) / 1478.6`, `1300 / 1.319^4`, `4.1 / 32.5%`,
 * with `x` or `×`, `-` or `−`; a note in round brackets that begins with a letter is passed over. A range has two sums with
 * `to` or `;` between them. Gives one value, or two; null where the text is no such sum.
 */
export function evaluateSum(text: string): readonly number[] | null {
  const ends = text.replace(/\([A-Za-z][^()]*\)/g, ' ').split(/ to |;/);
  if (ends.length > 2) return null;
  const values = ends.map(valueOf);
  return values.every((value) => value !== null) ? values : null;
}

type Token = number | '+' | '-' | '*' | '/' | '^' | '(' | ')';

const TOKEN = /\s*(?:(\d[\d,]*(?:\.\d+)?)(%?)|([+\-−x×*/^()]))/y;
const OPERATORS: Readonly<Record<string, Token>> = { '−': '-', x: '*', '×': '*' };

function valueOf(text: string): number | null {
  const tokens = tokensOf(text.trim());
  if (!tokens || tokens.length === 0) return null;
  let at = 0;
  const atom = (): number => {
    const token = tokens[at++];
    if (typeof token === 'number') return token;
    if (token === '-') return -atom();
    if (token !== '(') return Number.NaN;
    const inner = sum();
    return tokens[at++] === ')' ? inner : Number.NaN;
  };
  const power = (): number => {
    const base = atom();
    if (tokens[at] !== '^') return base;
    at += 1;
    return base ** atom();
  };
  const product = (): number => {
    let value = power();
    while (tokens[at] === '*' || tokens[at] === '/') value = tokens[at++] === '*' ? value * power() : value / power();
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '-')
      value = tokens[at++] === '+' ? value + product() : value - product();
    return value;
  };
  const value = sum();
  return at === tokens.length && Number.isFinite(value) ? value : null;
}

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < text.length;) {
    const match = TOKEN.exec(text);
    if (!match) return null;
    const [, digits, percent, operator = ''] = match;
    if (digits === undefined) tokens.push(OPERATORS[operator] ?? (operator as Token));
    else tokens.push(Number(digits.replaceAll(',', '')) / (percent ? 100 : 1));
  }
  return tokens;
}
