import { describe, expect, it } from 'vitest';
import { hashOf, requestInHash } from '../../../../src/ui/panel/panel-request.ts';

describe('an address of the panel', () => {
  it.each([
    { show: 'claim', id: 'gartner-ai-2025-1_5t' },
    { show: 'search', query: '5万亿 & more = 100% #1' },
  ] as const)('says what to show: %j', (request) => {
    expect(requestInHash(hashOf(request))).toEqual(request);
  });

  it.each(['', '#', '#claim=', '#other=1'])('without a request says nothing: “%s”', (hash) => {
    expect(requestInHash(hash)).toBeNull();
  });
});
