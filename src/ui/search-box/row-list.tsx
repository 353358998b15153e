import type { ComponentChildren } from 'preact';
import { firstButtons, walkRows } from './walk-rows.ts';

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
      onKeyDown={(event) => walkRows(event, firstButtons(event.currentTarget.children), onLeaveUp)}
    >
      {children}
    </ul>
  );
}

/** Moves into the first row of the list within `container`. */
export function focusFirstRow(container: Element | null): void {
  container?.querySelector<HTMLElement>('.rows > li button')?.focus();
}
