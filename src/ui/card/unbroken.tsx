/**
 * A number with its scale, currency or date word: `$340 billion`, `1.5 万亿美元`, `2026 年 2 月`. Between a digit and a word of one
 * of these lists, and within the word, no line may end.
 */
const FIGURE =
  /[$€£¥]?\d[\d.,–]{0,24}(?:[ \u00a0]?(?:[万萬亿億兆]{1,2}(?:[美欧歐港]?元)?|[年月日倍%]|[美欧歐港]?元)|[ \u00a0](?:trillion|billion|million)\b)/g;

/** A text that a line may end in anywhere but within a figure. */
export function Unbroken({ text }: { readonly text: string }) {
  const pieces = [];
  let from = 0;
  for (const { 0: figure, index } of text.matchAll(FIGURE)) {
    pieces.push(
      text.slice(from, index),
      <span class="plumb-unbroken" key={index}>
        {figure}
      </span>,
    );
    from = index + figure.length;
  }
  return [...pieces, text.slice(from)];
}
