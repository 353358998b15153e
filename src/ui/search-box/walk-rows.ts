const STEPS: Readonly<Record<string, number | 'first' | 'last'>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: 'first',
  End: 'last',
};

/** Arrow keys, Home and End walk over the rows' buttons; on other elements they do what they do. `onLeaveUp`: up from the first row. */
export function walkRows(event: KeyboardEvent, rows: readonly HTMLElement[], onLeaveUp?: () => void): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const at = rows.findIndex((row) => row === event.target);
  if (at === -1) return;
  event.preventDefault();
  const next = rows[step === 'first' ? 0 : step === 'last' ? rows.length - 1 : at + step];
  if (next) next.focus();
  else if (at === 0) onLeaveUp?.();
}

/** The first button of each of these elements. */
export function firstButtons(items: Iterable<Element>): HTMLElement[] {
  return [...items].flatMap((item) => item.querySelector<HTMLElement>('button') ?? []);
}
