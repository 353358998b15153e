import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkAnnotateBlocks,
  checkCardContent,
  checkId,
  checkPageChanged,
  checkSetSite,
} from '../../../src/extension/message-checks.ts';

const page = { title: 'T', language: 'en', published: '2026-01-20', url: 'https://a.example/' };
const block = { id: 'b1', text: 'Nvidia is worth $5 trillion.', role: 'paragraph' };

describe('a message at the boundary', () => {
  it('of the right shape passes', () => {
    expect(checkAnnotateBlocks({ page, blocks: [block] }).blocks).toHaveLength(1);
    expect(checkPageChanged({ marks: 3, framed: false })).toEqual({ marks: 3, framed: false });
    expect(checkSetSite({ host: 'reuters.com', on: false, tab: 7 }, true)).toMatchObject({ host: 'reuters.com' });
    expect(checkId('nvda-cap-table')).toBe('nvda-cap-table');
  });

  it.each([
    ['no page', { blocks: [] }],
    ['a date that is none', { page: { ...page, published: 'today' }, blocks: [] }],
    ['a title of a book', { page: { ...page, title: 'x'.repeat(2001) }, blocks: [] }],
    ['blocks that are no list', { page, blocks: { length: 1 } }],
    ['a block without text', { page, blocks: [{ id: 'b', role: 'paragraph' }] }],
    ['an unknown role', { page, blocks: [{ ...block, role: 'script' }] }],
    ['fifty thousand blocks and one', { page, blocks: Array.from({ length: 50_001 }, () => block) }],
  ])('with %s is refused', (_, ask) => expect(() => checkAnnotateBlocks(ask)).toThrow());

  it.each([
    ['of a website', { host: 'reuters.com', on: false, tab: 7 }, false],
    ['with an address for a host', { host: 'https://reuters.com/', on: false, tab: 7 }, true],
    ['with no tab', { host: 'reuters.com', on: false, tab: -1 }, true],
    ['with words for a switch', { host: 'reuters.com', on: 'no', tab: 7 }, true],
  ])('to switch a site, %s, is refused', (_, ask, byOwnPage) => expect(() => checkSetSite(ask, byOwnPage)).toThrow());

  it('of any other shape is refused, and nothing else happens', () => {
    fc.assert(
      fc.property(fc.anything(), (ask) => {
        for (const check of [checkAnnotateBlocks, checkCardContent, checkPageChanged])
          expect(() => check(ask)).toThrow();
        expect(() => checkSetSite(ask, true)).toThrow();
      }),
    );
  });
});
