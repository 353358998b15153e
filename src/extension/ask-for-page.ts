import { takeThePlaceOf } from '../page/sole-instance.ts';
import { ask } from './messaging.ts';
import { isExtensionHere, outlived } from './outlived.ts';
import { leavePageSignal } from './page-slot.ts';

export { isExtensionHere };

/** The background may be starting: how long after a failure it is asked again, in milliseconds. */
const RETRIES = [500, 3000, 15_000];

/** Has the page's script put in, which runs until the extension is gone or a newer copy of it stands by here. */
export async function askForPage(): Promise<void> {
  const standBy = new AbortController();
  takeThePlaceOf('stand-by', standBy);
  const signal = outlived(standBy.signal);
  leavePageSignal(signal);
  for (let attempt = 0; !signal.aborted; attempt++) {
    try {
      await ask('load-page', null);
      return;
    } catch {
      const wait = RETRIES[attempt];
      if (wait === undefined) return;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
