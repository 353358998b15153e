import { VERDICTS } from '../page-figures/verdict-counts.tsx';
import type { PageFilter } from '../page-figures/page-filter.ts';

/** The figures of one tab's page, as they are to be printed. */
export interface SheetRequest {
  /** Id of the tab. */
  readonly tab: number;
  readonly filter: PageFilter;
}

/** The part of the sheet's address that says what it shows: `#tab=12&verdict=differs`. */
export function sheetHash({ tab, filter: { topic, verdict } }: SheetRequest): string {
  const parameters = new URLSearchParams([['tab', `${tab}`]]);
  if (topic !== null) parameters.set('topic', topic);
  if (verdict !== null) parameters.set('verdict', verdict);
  return `#${parameters}`;
}

/** The other way about; null where the address names no tab. */
export function sheetRequestIn(hash: string): SheetRequest | null {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const tab = parameters.get('tab');
  if (tab === null || !/^\d+$/.test(tab)) return null;
  const verdict = VERDICTS.find((known) => known === parameters.get('verdict')) ?? null;
  return { tab: Number(tab), filter: { topic: parameters.get('topic'), verdict } };
}
