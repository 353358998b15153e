import type { MoneyHome } from '../currencies.ts';
import { matchAt } from '../match-at.ts';
import type { Measure, MeasureWords } from '../quantity.ts';
import { readEnglishCurrency } from './currencies.ts';

const GAP = '(?:-| ?\\n ?| )?';
const PERCENT = new RegExp(
  `${GAP}(?:%|(?:percentage[- ]points?|per(?: |-)?cent(?:[- ]points?)?)(?![A-Za-z])|pct(?![A-Za-z])|ppts?(?![A-Za-z])|pp(?![A-Za-z]))`,
  'iy',
);
const PC = / ?pc(?![A-Za-z])/y;
const X = /-?[xX](?![A-Za-z0-9])/y;
const FOLD = /(?:-| )?fold(?![A-Za-z])/iy;
const TIMES =
  /(?:-| ?\n ?| )times(?![A-Za-z])(?! (?:square|a|an|per|each|every|in|since|during|before|this|last|daily|weekly|monthly|yearly|between|at|on|when|while)(?![A-Za-z]))/iy;
const POWER = new RegExp(
  `${GAP}(GW|MW|TW|kW|gigawatts?|megawatts?|terawatts?|kilowatts?)(?![A-Za-z])(?![- ]?hours?)`,
  'iy',
);
const DURATION =
  /(?:-| ?\n ?| )(years?|yrs?|months?)(?![A-Za-z])(?![- ](?:olds?|ago|earlier|later|before|on[- ](?:year|month)|over)(?![A-Za-z]))/iy;
const AREA_OR_WAY =
  /(?:-| ?\n ?| )(?:acres?|miles?|hectares?|kilometres?|kilometers?|square[- ](?:feet|foot|met(?:er|re)s?|miles?))(?![A-Za-z])/iy;

/** The unit behind a number that ends at `at`; `scale` is that of the number, 1 where none is printed. */
export function readEnglishMeasure(text: string, at: number, scale: number, home: MoneyHome): MeasureWords | null {
  const next = text.charAt(at);
  if (next === '' || /[^ \n\-%A-Za-z]/.test(next)) return null;
  const found = (pattern: RegExp, measure: Measure, factor = 1): MeasureWords | null => {
    const match = matchAt(pattern, text, at);
    return match ? { end: at + match[0].length, measure, factor } : null;
  };
  if (scale === 1) {
    const plain =
      found(PERCENT, { kind: 'percent', unit: '%' }) ??
      found(PC, { kind: 'percent', unit: '%' }) ??
      found(X, { kind: 'multiple', unit: 'x' }) ??
      found(FOLD, { kind: 'multiple', unit: 'x' });
    if (plain) return plain;
  }
  return (
    found(TIMES, { kind: 'multiple', unit: 'x' }) ??
    readPower(text, at) ??
    readDuration(text, at, scale) ??
    readEnglishCurrency(text, at, scale >= 1000, home) ??
    found(AREA_OR_WAY, { kind: 'count', unit: 'count' })
  );
}

function readPower(text: string, at: number): MeasureWords | null {
  const match = matchAt(POWER, text, at);
  if (!match) return null;
  const end = at + match[0].length;
  switch ((match[1] ?? '').charAt(0).toLowerCase()) {
    case 'g':
      return { end, measure: { kind: 'power', unit: 'GW' }, factor: 1 };
    case 't':
      return { end, measure: { kind: 'power', unit: 'GW' }, factor: 1000 };
    case 'k':
      return { end, measure: { kind: 'power', unit: 'MW' }, factor: 0.001 };
    default:
      return { end, measure: { kind: 'power', unit: 'MW' }, factor: 1 };
  }
}

function readDuration(text: string, at: number, scale: number): MeasureWords | null {
  if (scale !== 1) return null;
  const match = matchAt(DURATION, text, at);
  if (!match) return null;
  const unit = (match[1] ?? '').toLowerCase().startsWith('m') ? 'months' : 'years';
  return { end: at + match[0].length, measure: { kind: 'duration', unit }, factor: 1 };
}
