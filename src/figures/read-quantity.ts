import { readChineseCurrencyBefore } from './chinese/currencies.ts';
import { readCurrencySign, type MoneyHome } from './currencies.ts';
import { readChineseMeasure } from './chinese/measures.ts';
import { readChineseNumeral } from './chinese/numerals.ts';
import { readDigits } from './digits.ts';
import { readEnglishMeasure } from './english/measures.ts';
import { readEnglishNumeral } from './english/numerals.ts';
import { readEnglishScale } from './english/scales.ts';
import { matchAt } from './match-at.ts';
import { times, type Measure, type MeasureWords, type Quantity } from './quantity.ts';

const CHINESE_SCALE_AHEAD = / ?[十百千万亿兆]|[多余来几](?=[十百千万亿兆元年倍家名人位个座台股次美])/y;
/** "$100-plus billion", "$100+ billion" */
const MORE_BEFORE_SCALE = /(?:\+|[ -]plus)(?=[- ](?:thousand|million|billion|trillion|[mbt]n|trn)(?![A-Za-z]))/iy;
const HAN_AHEAD = / ?[\u4e00-\u9fff]/y;

/** Reads the quantity whose currency sign or number starts at `at`, in folded text; null where there is none. */
export function readQuantity(text: string, at: number, home: MoneyHome, glued = false): Quantity | null {
  const sign = readSign(text, at, home);
  let place = sign ? sign.end : at;
  if (sign && text[place] === ' ') place++;
  const number = readNumber(text, place, sign !== null);
  if (!number) return null;
  const found = sign ? null : readMeasure(text, number, home);
  const closing = sign && closingCurrency(text, number, home, sign.measure);
  const factor = found?.factor ?? 1;
  return {
    start: at,
    end: found?.end ?? closing?.end ?? number.end,
    low: times(number.low, factor) + (found?.added ?? 0),
    high: times(number.high, factor) + (found?.added ?? 0),
    digits: number.digits,
    step: times(number.step, factor),
    scale: number.scale,
    unitFactor: factor,
    fullScale: number.fullScale,
    measure: closing?.measure ?? sign?.measure ?? found?.measure ?? null,
    signed: sign !== null,
    vague: number.vague,
    hedge: number.hedge,
    form: number.form,
    grouped: number.grouped,
    letterScale: number.letterScale,
    glued,
  };
}

/** What stands in front of a number to say whose money it is. */
function readSign(text: string, at: number, home: MoneyHome): { end: number; measure: Measure } | null {
  const first = text.charCodeAt(at);
  if (first >= 48 && first <= 57) return null;
  return first >= 0x2e80 ? readChineseCurrencyBefore(text, at) : readCurrencySign(text, at, home);
}

type NumberRead = Pick<
  Quantity,
  | 'end'
  | 'low'
  | 'high'
  | 'digits'
  | 'step'
  | 'scale'
  | 'fullScale'
  | 'vague'
  | 'hedge'
  | 'form'
  | 'grouped'
  | 'letterScale'
>;

function readNumber(text: string, at: number, signed: boolean): NumberRead | null {
  const first = text.charCodeAt(at);
  if (first >= 48 && first <= 57) {
    const digits = readDigits(text, at, signed);
    if (!digits) return null;
    if (matchAt(CHINESE_SCALE_AHEAD, text, digits.end)) {
      const numeral = readChineseNumeral(text, at);
      if (numeral && numeral.end > digits.end) {
        return { ...numeral, form: 'digits', grouped: digits.grouped, letterScale: false };
      }
    }
    const more = matchAt(MORE_BEFORE_SCALE, text, digits.end);
    const scale = readEnglishScale(text, digits.end + (more?.[0].length ?? 0), signed);
    const factor = scale?.scale ?? 1;
    return {
      end: scale?.end ?? digits.end,
      low: times(digits.value, factor),
      high: times(digits.value, factor),
      digits: digits.digits,
      step: times(digits.step, factor),
      scale: factor,
      vague: false,
      hedge: more ? 'at-least' : null,
      form: 'digits',
      grouped: digits.grouped,
      letterScale: scale?.letter ?? false,
    };
  }
  if (first >= 0x4e00) {
    const numeral = readChineseNumeral(text, at);
    return numeral && { ...numeral, form: 'han', grouped: false, letterScale: false };
  }
  if (signed) return null;
  const numeral = readEnglishNumeral(text, at);
  return numeral && { ...numeral, form: 'words', grouped: false, letterScale: false };
}

const OF = / of(?= )/iy;

function readMeasure(text: string, number: NumberRead, home: MoneyHome): MeasureWords | null {
  if (matchAt(HAN_AHEAD, text, number.end)) {
    return readChineseMeasure(text, number.end, number.high, number.scale >= 1e4, number.form === 'han', home);
  }
  const direct = readEnglishMeasure(text, number.end, number.scale, home);
  if (direct || !number.vague) return direct;
  const of = matchAt(OF, text, number.end);
  const behind = of ? readEnglishMeasure(text, number.end + of[0].length, number.scale, home) : null;
  return behind?.measure.kind === 'money' ? behind : null;
}

/** `$5 billion US dollars`, `$5bn USD`, `$5亿美元`: the name behind says which the sign left open. */
function closingCurrency(text: string, number: NumberRead, home: MoneyHome, sign: Measure): MeasureWords | null {
  const found = readMeasure(text, number, home);
  if (found?.measure.kind !== 'money' || found.factor !== 1) return null;
  return found.measure.candidates && sign.unit !== null ? { ...found, measure: sign } : found;
}
