import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leftPageSignal } from '../src/extension/page-slot.ts';
import { askForPackWords } from '../src/extension/packs/ask-for-pack-words.ts';
import { runOnPage } from '../src/extension/run-on-page.ts';

export default defineUnlistedScript(async () => {
  const signal = leftPageSignal();
  await askForPackWords();
  if (signal && !signal.aborted) runOnPage(signal);
});
