import { describe, expect, it } from 'vitest';
import { checkConfidence } from '../../../../src/build/data-checks/confidence.ts';
import { claimSchema } from '../../../../src/claims/schema.ts';
import { claim, files, observation, source } from './small-files.ts';

const told = (change: Parameters<typeof claim>[0]) =>
  checkConfidence(files({ claims: [claim(change)] })).map((p) => p.reason);

describe('the word for how sure we are', () => {
  it('fits what the claim rests on', () => {
    expect(told({})).toEqual([]);
    expect(told({ confidence: 'computed', record: [{ ...observation, sum: '2 + 3' }] })).toEqual([]);
  });

  it('is not “primary” without a primary source, nor “computed” without a sum', () => {
    expect(told({ sources: [{ ...source, primary: false }] })).toEqual(['is "primary", but no source is']);
    expect(told({ confidence: 'computed' })).toEqual(['is "computed", but no observation has a sum']);
  });

  it('is never memory', () => {
    expect(claimSchema.safeParse(claim()).success).toBe(true);
    expect(claimSchema.safeParse({ ...claim(), confidence: 'memory' }).success).toBe(false);
  });
});
