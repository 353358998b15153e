import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../../../src/ui/hover-card/place-card.ts';

const window = { left: 0, top: 0, width: 1000, height: 800 };
const card = { width: 360, height: 300 };
const figure = (left: number, top: number) => ({ left, top, width: 80, height: 20 });

describe('the place of the card', () => {
  it.each([
    ['below the figure, from its left edge', figure(100, 100), card, { left: 100, top: 128, maxHeight: 480 }],
    ['moved left at the right edge', figure(900, 100), card, { left: 632, top: 128, maxHeight: 480 }],
    ['moved right at the left edge', figure(-30, 100), card, { left: 8, top: 128, maxHeight: 480 }],
    ['above the figure where there is no room below', figure(100, 700), card, { left: 100, top: 392, maxHeight: 480 }],
    [
      'on the side with more room where neither is enough',
      figure(100, 500),
      { width: 360, height: 900 },
      { left: 100, top: 12, maxHeight: 480 },
    ],
    [
      'no higher than three fifths of the window',
      figure(100, 10),
      { width: 360, height: 900 },
      { left: 100, top: 38, maxHeight: 480 },
    ],
  ])('is %s', (_, at, size, place) => expect(placeBeside(at, size, window)).toEqual(place));

  it('is within the window wherever the figure is, and never on it', () => {
    const coordinate = fc.integer({ min: 0, max: 780 });
    fc.assert(
      fc.property(coordinate, coordinate, fc.integer({ min: 60, max: 2000 }), (left, top, height) => {
        const at = figure(left, top);
        const place = placeBeside(at, { width: 360, height }, window);
        const bottom = place.top + Math.min(height, place.maxHeight);
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + 360).toBeLessThanOrEqual(992);
        expect(place.top).toBeGreaterThanOrEqual(8);
        expect(bottom).toBeLessThanOrEqual(792);
        expect(place.top >= at.top + at.height || bottom <= at.top).toBe(true);
      }),
    );
  });
});
