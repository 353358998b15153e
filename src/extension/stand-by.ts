import { becomeSoleInstance } from '../page/sole-instance.ts';
import { whenOnSubject } from '../page/subject-watch.ts';
import type { PageState } from './messages.ts';
import { answerMessages, ask } from './messaging.ts';
import { askForPackWords } from './packs/ask-for-pack-words.ts';
import { leavePageSignal } from './page-slot.ts';

/** The background may be starting: how long after a failure it is asked again, in milliseconds. */
const RETRIES = [500, 3000, 15_000];

/**
 * All that runs on a page which is not about our subject: one walk over its text, and a look at what changes. Once the page
 * names our subject the rest is asked for, and this script is done.
 */
export async function standBy(outer: AbortSignal): Promise<void> {
  const signal = becomeSoleInstance('stand-by', outer);
  const until = new AbortController();
  answerMessages({ 'page-state': () => offSubject() }, AbortSignal.any([signal, until.signal]));
  try {
    await askForPackWords();
    await whenOnSubject(window, signal);
  } catch {
    return;
  }
  leavePageSignal(signal);
  for (let attempt = 0; !signal.aborted; attempt++) {
    try {
      until.abort();
      await ask('load-page', null);
      return;
    } catch {
      const wait = RETRIES[attempt];
      if (wait === undefined) return;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** What the popup is told of a page on which nothing is marked: how much was looked through. */
function offSubject(): PageState {
  return {
    page: { title: document.title.slice(0, 300), language: document.documentElement.lang, published: null, url: null },
    annotations: [],
    scanned: { blocks: 0, characters: document.body?.textContent?.length ?? 0, figures: 0 },
    running: true,
  };
}
