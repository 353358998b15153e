import { describe, expect, it } from 'vitest';
import { claimSchema } from '../../../src/claims/schema.ts';
import { emptyClaim } from '../../../src/cli/new-claim.ts';

describe('a new claim', () => {
  it('is complained about field by field until it is written', () => {
    const parsed = claimSchema.safeParse(JSON.parse(emptyClaim('nvidia', 'some-id', '2026-11-23')));
    const fields = parsed.error?.issues.map((issue) => issue.path.join('.'));
    expect(fields).toEqual(
      expect.arrayContaining([
        'title.en',
        'title.zh-Hans',
        'statement.en',
        'context.zh-Hans',
        'about.entities',
        'about.metric',
        'record.0.unit',
        'record.0.kind',
        'record.0.asOf',
        'record.0.sources',
        'sources.0.id',
        'sources.0.publisher',
        'sources.0.language',
        'confidence',
        'staleAfterDays',
      ]),
    );
    expect(fields).not.toContain('reviewed');
    expect(fields).not.toContain('id');
  });

  it('says what is empty', () => {
    const parsed = claimSchema.safeParse(JSON.parse(emptyClaim('nvidia', 'some-id', '2026-11-23')));
    expect(parsed.error?.issues.find((issue) => issue.path.join('.') === 'title.en')?.message).toBe('is empty');
  });
});
