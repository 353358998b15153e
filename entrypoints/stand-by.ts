import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { standBy } from '../src/extension/stand-by.ts';
import { whenOpened } from '../src/page/opened.ts';
import '../src/page/marks.css';

export default defineUnlistedScript(() => whenOpened(document, standBy));
