import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leftPageSignal } from '../src/extension/page-slot.ts';
import { takePackWords } from '../src/extension/packs/pack-words-slot.ts';
import { runOnPage } from '../src/extension/run-on-page.ts';
import { whenRendered } from '../src/page/rendered.ts';

export default defineUnlistedScript(async () => {
  const signal = leftPageSignal();
  await Promise.all([takePackWords(), whenRendered(window)]);
  if (signal && !signal.aborted) runOnPage(signal);
});
