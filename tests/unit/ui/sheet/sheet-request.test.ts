import { describe, expect, it } from 'vitest';
import { sheetHash, sheetRequestIn, type SheetRequest } from '../../../../src/ui/sheet/sheet-request.ts';

describe('the address of a sheet', () => {
  it.each<SheetRequest>([
    { tab: 12, filter: { topic: null, verdict: null } },
    { tab: 0, filter: { topic: 'nvidia', verdict: null } },
    { tab: 3, filter: { topic: 'ai-spending', verdict: 'forecast-as-fact' } },
  ])('says which page and which of its figures: $tab', (request) => {
    expect(sheetRequestIn(sheetHash(request))).toEqual(request);
  });

  it.each(['', '#', '#tab=', '#tab=x', '#tab=-1', '#verdict=differs'])('names no tab: %j', (hash) => {
    expect(sheetRequestIn(hash)).toBeNull();
  });

  it('takes a verdict that there is not for all of them', () => {
    expect(sheetRequestIn('#tab=1&verdict=lies')?.filter.verdict).toBeNull();
  });
});
