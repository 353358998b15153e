import type { DataFiles, DataProblem } from '../data-files.ts';
import { evaluateSum } from './evaluate-sum.ts';

interface Summed {
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly sum?: string | undefined;
}

/** Sums give the value that is filed with them, within half of its last digit. */
export function checkSums({ claims, series }: DataFiles): DataProblem[] {
  const problems: DataProblem[] = [];
  const check = (file: string, field: string, summed: Summed, unit: string) => {
    const reason = wrongSum(summed, unit);
    if (reason) problems.push({ file, field, reason });
  };
  for (const { file, value: claim } of claims)
    claim.record.forEach((observation, i) => check(file, `record.${i}.sum`, observation, observation.unit));
  for (const { file, value } of series)
    value.points.forEach((point, i) => check(file, `points.${i}.sum`, point, value.unit));
  return problems;
}

function wrongSum({ value, low, high, sum }: Summed, unit: string): string | null {
  if (sum === undefined) return null;
  const results = evaluateSum(sum);
  if (!results) return `"${sum}" is no sum of numbers with + - x / ^ ( ) %`;
  const filed = value === undefined ? [low!, high!] : [value];
  if (filed.length !== results.length)
    return filed.length === 1
      ? 'gives two values for one'
      : 'gives one value for a range; write both ends, "... to ..."';
  const wrong = filed.findIndex((number, i) => !gives(results[i]!, number, unit));
  return wrong < 0
    ? null
    : `"${sum}" gives ${Number(results[wrong]!.toPrecision(6))}, not the ${filed[wrong]} that is filed`;
}

/** Sums are told in millions, billions or trillions as they come; a share also as a quotient, growth as the quotient less one. */
function gives(result: number, filed: number, unit: string): boolean {
  const told =
    unit === '%' ? [result, result * 100, (result - 1) * 100] : [1, 1e3, 1e6, 1e9, 1e12].map((s) => result * s);
  const tolerance = halfOfLastDigit(filed) * (1 + 1e-9);
  return told.some((candidate) => Math.abs(candidate - filed) <= tolerance);
}

function halfOfLastDigit(value: number): number {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const decimals = mantissa.includes('.') ? mantissa.length - mantissa.indexOf('.') - 1 : 0;
  return 0.5 * 10 ** (Number(exponent) - decimals);
}
