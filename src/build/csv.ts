type Cell = string | number | boolean | null | undefined;

/** Comma-separated values after RFC 4180 (CRLF, quotes doubled), UTF-8 without a mark; the fields are those of all rows, in the order in which they first occur. */
export function toCsv(rows: readonly Readonly<Record<string, Cell>>[]): string {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [fields, ...rows.map((row) => fields.map((field) => row[field]))];
  return lines.map((cells) => `${cells.map(asCell).join(',')}\r\n`).join('');
}

function asCell(value: Cell): string {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
