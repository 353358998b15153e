import { render } from 'preact';
import type { ClaimsBundle } from '../../../src/claims/bundle.ts';
import type { PageState } from '../../../src/extension/messages.ts';
import { Panel } from '../../../src/ui/panel/panel.tsx';
import type { PanelPort } from '../../../src/ui/panel/panel-port.ts';
import { Popup } from '../../../src/ui/popup/popup.tsx';
import type { PopupPort } from '../../../src/ui/popup/popup-port.ts';

/** What the benchmark calls in the page. All times are milliseconds until what was asked for has been painted. */
export interface ViewsBench {
  /** Fetches what the views show. */
  load(address: string): Promise<Content>;
  popup(content: Content): Promise<number>;
  panel(content: Content): Promise<number>;
  /** Sets a field as typing does. */
  type(field: string, value: string): Promise<number>;
  click(target: string): Promise<number>;
  leave(): void;
}

export interface Content {
  readonly bundle: ClaimsBundle;
  readonly state: PageState;
}

declare global {
  var viewsBench: ViewsBench;
}

const app = document.querySelector('#app')!;
const nothing = () => undefined;

function popupPort(state: PageState): PopupPort {
  return {
    pageState: () => Promise.resolve(state),
    onPageChanged: nothing,
    siteAccess: () => Promise.resolve({ host: 'news.example', kind: 'named' }),
    setSite: () => Promise.resolve({ host: 'news.example', kind: 'named' }),
    allowSite: () => Promise.resolve({ host: 'news.example', kind: 'named' }),
    openPanel: nothing,
    openSettings: nothing,
    reveal: nothing,
    dismiss: nothing,
    restore: nothing,
    copy: nothing,
    recent: { list: () => Promise.resolve([]), add: () => Promise.resolve([]), clear: () => Promise.resolve() },
    memory: { recall: () => Promise.resolve(null), keep: nothing },
  };
}

function panelPort(state: PageState): PanelPort {
  return {
    pageState: () => Promise.resolve(state),
    onPageChanged: nothing,
    onMarksInView: nothing,
    onRequest: nothing,
    reveal: nothing,
    anchors: () => Promise.resolve([]),
    dismiss: nothing,
    restore: nothing,
    copy: nothing,
    print: nothing,
    save: nothing,
  };
}

/** From now until the change that `cause` makes is on screen: Preact draws in a microtask, before the next frame. */
async function untilPainted(cause: () => void): Promise<number> {
  const started = performance.now();
  cause();
  await painted();
  return performance.now() - started;
}

function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve());
      port1.start();
      port2.postMessage(null);
    });
  });
}

async function shown(view: Parameters<typeof render>[0], row: string): Promise<number> {
  const started = performance.now();
  render(view, app);
  while (!app.querySelector(row)) await painted();
  await painted();
  return performance.now() - started;
}

globalThis.viewsBench = {
  load: async (address) => (await fetch(address)).json(),
  popup: ({ bundle, state }) => shown(<Popup bundle={bundle} port={popupPort(state)} locale="en" />, '.rows > li'),
  panel: ({ bundle, state }) => shown(<Panel bundle={bundle} port={panelPort(state)} locale="en" />, '.rows > li'),
  type: (field, value) =>
    untilPainted(() => {
      const input = app.querySelector<HTMLInputElement>(field)!;
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }),
  click: (target) => untilPainted(() => app.querySelector<HTMLElement>(target)!.click()),
  leave: () => render(null, app),
};
