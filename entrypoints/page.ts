import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leftPageSignal } from '../src/extension/page-slot.ts';
import { runOnPage } from '../src/extension/run-on-page.ts';

export default defineUnlistedScript(() => {
  const signal = leftPageSignal();
  if (signal && !signal.aborted) runOnPage(signal);
});
