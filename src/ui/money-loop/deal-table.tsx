import type { ComponentChildren } from 'preact';
import { useText } from '../language/use-text.ts';
import { firstButtons, walkRows } from '../search-box/walk-rows.ts';

interface Props {
  readonly label: string;
  /** A `DealRow` each. */
  readonly children: ComponentChildren;
}

const COLUMNS = ['loop_from', 'loop_recipient', 'loop_amount', 'loop_flow', 'loop_binding', 'loop_date'] as const;
export const COLUMN_COUNT = COLUMNS.length;

/**
 * The drawing's equal for whoever does not see it: every deal with both companies, sum, kind, standing and date. Roles are
 * given besides, for where there is little room the rows are laid out as lines, and some browsers take the table out of
 * what is no table by its style.
 */
export function DealTable({ label, children }: Props) {
  const text = useText();
  return (
    <table
      class="deals"
      role="table"
      aria-label={label}
      onKeyDown={(event) => walkRows(event, firstButtons(event.currentTarget.tBodies))}
    >
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map((key) => (
            <th key={key} role="columnheader" scope="col">
              {text(key)}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}
