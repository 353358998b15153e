import { expect, it, vi } from 'vitest';
import { whenOpened } from '../../../src/page/opened.ts';

/** A document as far as this asks about it. */
const documentThat = (how: { prerendering?: boolean }) => Object.assign(new EventTarget(), how) as Document;

it.each([
  ['somebody sees', { prerendering: false }],
  ['is of a browser that makes nothing ready in advance', {}],
])('begins at once with a document that %s', (_, how) => {
  const opened = vi.fn();
  whenOpened(documentThat(how), opened);
  expect(opened).toHaveBeenCalledOnce();
});

it('leaves a document alone that is made ready in advance, until it is opened', () => {
  const opened = vi.fn();
  const document = documentThat({ prerendering: true });
  whenOpened(document, opened);
  expect(opened).not.toHaveBeenCalled();
  document.dispatchEvent(new Event('prerenderingchange'));
  document.dispatchEvent(new Event('prerenderingchange'));
  expect(opened).toHaveBeenCalledOnce();
});
