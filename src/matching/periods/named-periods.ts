import { ago } from './ago.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { monthOf } from './months.ts';
import type { NamedPeriod } from './period.ts';

/** The periods that a plain text names, in both languages. `published` is `YYYY-MM-DD` or null; without it relative words name nothing. */
export function namedPeriods(plain: string, published: string | null): NamedPeriod[] {
  const today = published === null ? null : monthOf(published);
  const found: NamedPeriod[] = [];
  if (/[a-z]/.test(plain) || /20\d\d/.test(plain))
    found.push(...english.read(plain, today).filter(isNotChinese(plain)));
  if (/[年季月]/.test(plain)) found.push(...chinese.read(plain, today));
  if (today !== null && /ago|前/.test(plain)) found.push(...ago.read(plain, today));
  return found.toSorted((a, b) => a.start - b.start);
}

/** 2025年, 2026 至 2028: what such a character follows is for the Chinese wordings to read. */
function isNotChinese(plain: string): (period: NamedPeriod) => boolean {
  return ({ end }) => !/[年财至到]/.test(plain.charAt(plain.charAt(end) === ' ' ? end + 1 : end));
}
