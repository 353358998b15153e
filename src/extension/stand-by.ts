import { takeThePlaceOf } from '../page/sole-instance.ts';
import { watchForSubject } from '../page/subject-watch.ts';
import { takePackWords } from './packs/pack-words-slot.ts';

/** All that touches the extension's API, whose first touch costs a page more than half as much as its text: not before it is needed. */
const restOfUs = () => import('./ask-for-page.ts');

/**
 * All that runs on a page which is not about our subject: one look at its text, and at what changes. Once the page names our
 * subject the rest is asked for, and this script is done.
 */
export function standBy(): void {
  const begin = () => {
    const watch = watchForSubject(window, {
      found: () => void restOfUs().then(({ askForPage }) => askForPage()),
      isWanted: () =>
        restOfUs().then(
          ({ isExtensionHere }) => isExtensionHere(),
          () => false,
        ),
    });
    takeThePlaceOf('stand-by', watch);
  };
  const words = takePackWords();
  if (words) void words.then(begin);
  else begin();
}
