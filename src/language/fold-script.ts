import { SIMPLIFIED, TRADITIONAL } from './fold-table.ts';

let table: Map<number, number> | null = null;

function foldTable(): Map<number, number> {
  if (table) return table;
  table = new Map();
  for (let i = 0; i < TRADITIONAL.length; i += 1) table.set(TRADITIONAL.charCodeAt(i), SIMPLIFIED.charCodeAt(i));
  return table;
}

/** The Simplified form of one UTF-16 unit, itself where there is none. */
export function foldUnit(unit: number): number {
  return foldTable().get(unit) ?? unit;
}

/** Traditional to Simplified Chinese, one UTF-16 unit to one, so that every offset holds. Wording is not changed (資料中心 stays 资料中心). */
export function foldScript(text: string): string {
  const map = foldTable();
  let folded = '';
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x3400) continue;
    const to = map.get(unit);
    if (to === undefined) continue;
    folded += text.slice(from, i) + String.fromCharCode(to);
    from = i + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}
