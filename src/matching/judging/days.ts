/** Days from when the page was published until `day` (both `YYYY-MM-DD`); negative before it. */
export function daysAfter(day: string, published: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${published}T00:00:00Z`)) / 86_400_000;
}

/** Days between two days (`YYYY-MM-DD`), whichever is first. */
export function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000;
}
