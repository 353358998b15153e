import type { Highlight } from '../../search/search-claims.ts';

/** A text with the stretches that a search found in it. */
export function Highlighted({ text, at }: { readonly text: string; readonly at: readonly Highlight[] }) {
  const pieces = [];
  let done = 0;
  for (const { start, end } of at) {
    if (start > done) pieces.push(text.slice(done, start));
    pieces.push(<mark key={start}>{text.slice(start, end)}</mark>);
    done = end;
  }
  pieces.push(text.slice(done));
  return <>{pieces}</>;
}
