import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { Unbroken } from '../../../../src/ui/card/unbroken.tsx';

/** What is kept on one line, and the whole text. */
function read(text: string) {
  const pieces = Unbroken({ text });
  const wordsOf = (piece: string | VNode<{ children?: unknown }>) =>
    typeof piece === 'string' ? piece : String(piece.props.children);
  return {
    kept: pieces.filter((piece) => typeof piece !== 'string').map(wordsOf),
    whole: pieces.map(wordsOf).join(''),
  };
}

describe('no line ends within a figure', () => {
  it.each([
    ['Big Tech’s $340 billion for AI in 2025', ['$340 billion']],
    ['a loss of $8–11.5 billion, not $20 million', ['$8–11.5 billion', '$20 million']],
    ['科技巨头 2025 年「3400 亿美元投入 AI」', ['2025 年', '3400 亿美元']],
    ['2026 年 2 月 5 日：實際約 4,130 億美元', ['2026 年', '2 月', '5 日', '4,130 億美元']],
    ['性能是 3 到 5 倍，约 1.5 万亿美元', ['5 倍', '1.5 万亿美元']],
    ['Blackwell and 2 billionaires', []],
    ['', []],
  ])('of “%s”', (text, kept) => {
    expect(read(text)).toEqual({ kept, whole: text });
  });

  it('costs time in proportion to the length of a run of digits', () => {
    const digits = '1'.repeat(200_000);
    const started = performance.now();
    expect(read(digits).whole).toBe(digits);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
