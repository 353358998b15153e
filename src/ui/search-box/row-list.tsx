import type { ComponentChildren } from 'preact';

interface Props {
  readonly label: string;
  /** Called with Arrow Up on the first row: where the keys came from. */
  readonly onLeaveUp?: () => void;
  readonly children: ComponentChildren;
}

/** Rows that open in place. Each child is an `li` whose first button is the row; the arrow keys walk over those. */
export function RowList({ label, onLeaveUp, children }: Props) {
  return (
    <ul
      class="rows"
      aria-label={label}
      onKeyDown={(event) => {
        const step = STEPS[event.key];
        if (step === undefined || !(event.target instanceof Element)) return;
        const rows = rowsOf(event.currentTarget);
        const at = rows.findIndex((row) => row === event.target);
        if (at === -1) return;
        event.preventDefault();
        const next = rows[step === 'first' ? 0 : step === 'last' ? rows.length - 1 : at + step];
        if (next) next.focus();
        else if (at === 0) onLeaveUp?.();
      }}
    >
      {children}
    </ul>
  );
}

const STEPS: Readonly<Record<string, number | 'first' | 'last'>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: 'first',
  End: 'last',
};

function rowsOf(list: Element): HTMLElement[] {
  return [...list.children].flatMap((item) => item.querySelector<HTMLElement>('button') ?? []);
}

/** Moves into the first row of the list within `container`. */
export function focusFirstRow(container: Element | null): void {
  container?.querySelector<HTMLElement>('.rows > li button')?.focus();
}
