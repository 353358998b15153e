/** Short facts about a number in one line: where there is no room for all of them a line ends after one, not within it. */
export function Parts({ texts }: { readonly texts: readonly (string | null)[] }) {
  const told = texts.filter(Boolean);
  return told.map((text, index) => [
    index > 0 && ' ',
    <span class="plumb-part" key={index}>
      {index < told.length - 1 ? `${text} ·` : text}
    </span>,
  ]);
}
