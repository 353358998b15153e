import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../../src/${path}`, import.meta.url), 'utf8');
const tokens = read('ui/tokens.css');
const marks = read('page/marks.css');

const VERDICTS = [
  ['consistent', 'consistent', 'solid'],
  ['outdated', 'outdated', 'dashed'],
  ['forecast', 'forecast-as-fact', 'dotted'],
  ['differs', 'differs', 'wavy'],
  ['context', 'context', 'solid'],
] as const;

const [paper = '', darkPaper = ''] = lightAndDark('paper');

function lightAndDark(token: string): string[] {
  return new RegExp(`--plumb-${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens)!.slice(1);
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(VERDICTS)('the colour of %s', (token, verdict, style) => {
  const line = new RegExp(`--plumb-${token}-line: (#\\w{6});`).exec(tokens)?.[1] ?? '';

  it('is the same under the text of a page as in the legend, with a line of its own style', () => {
    const rule = new RegExp(`plumbline-${verdict}\\) \\{\\s+text-decoration: underline (\\w+) (#\\w{6})`).exec(marks);
    expect(rule?.slice(1)).toEqual([style, line]);
  });

  it('can be seen as a line on white and on near-black pages', () => {
    for (const page of ['#ffffff', '#fffdf8', '#f2f2f2', '#121212', '#1e1e1e']) {
      expect(contrast(line, page)).toBeGreaterThanOrEqual(3);
    }
  });

  it('can be read as words of a card', () => {
    const [light = '', dark = ''] = lightAndDark(token);
    expect(contrast(light, paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, darkPaper)).toBeGreaterThanOrEqual(4.5);
  });
});
