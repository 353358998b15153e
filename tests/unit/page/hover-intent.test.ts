import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHoverIntent, GRACE_MS, type HoverIntent, INTENT_MS } from '../../../src/page/hover-intent.ts';

let events: string[];
let signals: AbortSignal[];
let abort: AbortController;
let hover: HoverIntent<string>;

beforeEach(() => {
  vi.useFakeTimers();
  events = [];
  signals = [];
  abort = new AbortController();
  hover = createHoverIntent<string>(
    {
      opened: (mark, how, signal) => {
        events.push(`${how} ${mark}`);
        signals.push(signal);
      },
      closed: () => events.push('closed'),
      same: (one, other) => one === other,
    },
    abort.signal,
  );
});
afterEach(() => {
  vi.useRealTimers();
});

const rest = (ms: number) => vi.advanceTimersByTime(ms);

describe('a card opens', () => {
  it('when the pointer has rested on a mark, not before', () => {
    hover.over('a');
    rest(INTENT_MS - 1);
    expect(events).toEqual([]);
    rest(1);
    expect(events).toEqual(['hover a']);
    expect(hover.open).toBe('a');
  });

  it('though the pointer moves on the mark', () => {
    hover.over('a');
    rest(INTENT_MS / 2);
    hover.over('a');
    rest(INTENT_MS / 2);
    expect(events).toEqual(['hover a']);
  });

  it('not when the pointer passes', () => {
    hover.over('a');
    rest(INTENT_MS - 10);
    hover.over(null);
    rest(1000);
    expect(events).toEqual([]);
  });

  it('for the mark on which the pointer came to rest', () => {
    hover.over('a');
    rest(INTENT_MS - 10);
    hover.over('b');
    rest(INTENT_MS);
    expect(events).toEqual(['hover b']);
  });

  it('at once by click, tap or key', () => {
    hover.pin('a', 'keyboard');
    expect(events).toEqual(['keyboard a']);
  });
});

describe('an open card', () => {
  beforeEach(() => {
    hover.over('a');
    rest(INTENT_MS);
  });

  it('stays while the pointer rests', () => {
    rest(60_000);
    expect(hover.open).toBe('a');
  });

  it('waits for the pointer to come over, then stays', () => {
    hover.over(null);
    rest(GRACE_MS - 1);
    hover.overCard();
    rest(60_000);
    expect(events).toEqual(['hover a']);
  });

  it('closes when it does not come, and lets late results go', () => {
    hover.over(null);
    expect(signals[0]?.aborted).toBe(false);
    rest(GRACE_MS);
    expect(events).toEqual(['hover a', 'closed']);
    expect(signals[0]?.aborted).toBe(true);
    expect(hover.open).toBe(null);
  });

  it('stays when the pointer comes back to the mark in time', () => {
    hover.over(null);
    rest(GRACE_MS - 1);
    hover.over('a');
    rest(60_000);
    expect(events).toEqual(['hover a']);
  });

  it('gives way to the card of another mark, whose results alone count', () => {
    hover.over('b');
    rest(INTENT_MS);
    expect(events).toEqual(['hover a', 'hover b']);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it('that is pinned stays until it is dismissed', () => {
    hover.pin('a', 'click');
    hover.over(null);
    hover.over('b');
    rest(60_000);
    expect(hover.open).toBe('a');
    hover.dismiss();
    expect(events.at(-1)).toBe('closed');
  });

  it('closes for good when everything stops', () => {
    abort.abort();
    expect(events).toEqual(['hover a', 'closed']);
    hover.over('b');
    hover.pin('b', 'click');
    rest(1000);
    expect(events).toEqual(['hover a', 'closed']);
  });
});
