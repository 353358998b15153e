import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listen } from '../../../src/extension/listen.ts';

describe('whoever listens to the browser', () => {
  it('hears of what happens until the signal aborts, and nothing after', async () => {
    const heard: number[] = [];
    const end = new AbortController();
    listen(fakeBrowser.tabs.onActivated, ({ tabId }) => void heard.push(tabId), end.signal);
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 1, windowId: 1 });
    end.abort();
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 2, windowId: 1 });
    expect(heard).toEqual([1]);
  });

  it('that begins too late hears nothing', async () => {
    const heard: number[] = [];
    listen(fakeBrowser.tabs.onActivated, ({ tabId }) => void heard.push(tabId), AbortSignal.abort());
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 1, windowId: 1 });
    expect(heard).toEqual([]);
  });
});
