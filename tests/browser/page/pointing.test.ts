import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { annotatorFor, pause, type RunningPage, run, show, until } from './page-fixture.ts';

let page: RunningPage | undefined;
afterEach(() => {
  page?.session.stop();
  document.body.replaceChildren();
});

const article = `<div style="font: 20px/2 sans-serif; padding: 40px"><p id="plain">OpenAI lost <b id="b">$5bn</b> that year.</p>
  <p>Its backer paid <a href="#elsewhere" id="link"><b>$13bn</b></a>.</p><p id="far">Nothing here.</p>
  <x-story><template shadowrootmode="open"><p>Inside: <b id="in">$7bn</b></p></template></x-story></div>`;

async function marked(): Promise<RunningPage> {
  show(article);
  page = run(annotatorFor({ $5bn: 'differs', $13bn: 'context', $7bn: 'outdated' }));
  await until(() => page?.session.state().annotations.length === 3);
  return page;
}
const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

describe('a pointer', () => {
  it('that rests on a mark opens its card, at the mark', async () => {
    const { opened } = await marked();
    await userEvent.hover(element('b'));
    await until(() => opened.length === 1);
    expect(opened[0]).toMatchObject({ quote: '$5bn', how: 'hover' });
    const box = element('b').getBoundingClientRect();
    expect(opened[0]?.rect.left).toBeCloseTo(box.left, 0);
    expect(opened[0]?.rect.width).toBeCloseTo(box.width, 0);
  });

  it('that leaves closes it, after time enough to reach the card', async () => {
    const running = await marked();
    await userEvent.hover(element('b'));
    await until(() => running.opened.length === 1);
    await userEvent.hover(element('far'));
    await pause(100);
    expect(running.closed).toBe(0);
    await until(() => running.closed === 1);
    expect(running.opened[0]?.signal.aborted).toBe(true);
  });

  it('finds a mark inside a shadow root', async () => {
    const { opened } = await marked();
    await userEvent.hover(document.querySelector('x-story')?.shadowRoot?.getElementById('in') as HTMLElement);
    await until(() => opened.at(-1)?.quote === '$7bn');
  });

  it('that clicks pins the card; a click elsewhere or Escape closes it', async () => {
    const running = await marked();
    await userEvent.click(element('b'));
    await until(() => running.opened.some(({ how }) => how === 'click'));
    await userEvent.hover(element('far'));
    await pause(500);
    expect(running.closed).toBe(0);
    await userEvent.keyboard('{Escape}');
    expect(running.closed).toBe(1);
    await userEvent.click(element('b'));
    await userEvent.click(element('far'));
    await until(() => running.closed === 2);
  });

  it('gets what it clicks on where the page has a use for the click', async () => {
    const running = await marked();
    let clicks = 0;
    element('link').addEventListener('click', (event) => {
      clicks++;
      event.preventDefault();
    });
    await userEvent.click(element('link').firstElementChild as HTMLElement);
    expect(clicks).toBe(1);
    await pause(50);
    expect(running.opened.filter(({ how }) => how !== 'hover')).toEqual([]);
  });
});

describe('the keyboard’s commands', () => {
  it('go from figure to figure, end where there is no other, begin anew at either end, and open the card of the one at hand', async () => {
    const { session, opened } = await marked();
    expect([1, 1, 1, 1].map(() => session.step(1)?.quote)).toEqual(['$5bn', '$13bn', '$7bn', undefined]);
    expect(session.step(-1)?.quote).toBe('$13bn');
    expect(session.step(1, 'edge')?.quote).toBe('$5bn');
    expect(session.step(-1, 'edge')?.quote).toBe('$7bn');
    expect(session.open()).toBe(true);
    expect(opened.at(-1)).toMatchObject({ quote: '$7bn', how: 'keyboard' });
  });

  it('say that there is nothing where there is nothing', async () => {
    show('<p>OpenAI</p>');
    page = run(annotatorFor({}));
    expect(page.session.step(1)).toBe(null);
    expect(page.session.open()).toBe(false);
    expect(page.session.reveal('no-such-mark')).toBe(false);
  });
});

it('revealing a mark brings it into the window, without a layout shift or a change of the address', async () => {
  show(`<div style="height: 3000px"></div><p>OpenAI lost $5bn.</p><div style="height: 3000px"></div>`);
  page = run(annotatorFor({ $5bn: 'context' }));
  await until(() => page?.session.state().annotations.length === 1);
  const id = page.session.state().annotations[0]?.id ?? '';
  const address = location.href;
  expect(page.session.reveal(id)).toBe(true);
  await until(() => {
    const rect = page?.session.rectOf(id);
    return rect !== null && rect !== undefined && rect.top > 0 && rect.bottom < window.innerHeight;
  });
  expect(location.href).toBe(address);
});
