import { defineContentScript } from 'wxt/utils/define-content-script';
import { outlived } from '../../src/extension/outlived.ts';
import { standBy } from '../../src/extension/stand-by.ts';
import '../../src/page/marks.css';

export default defineContentScript({
  // The named hosts of data/sites/news.json are put in when the manifest is made (wxt.config.ts): they need not be in the script.
  matches: [],
  registration: 'manifest',
  allFrames: true,
  runAt: 'document_idle',
  main: (context) => standBy(outlived(context.signal)),
});
