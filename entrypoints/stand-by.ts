import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { standBy } from '../src/extension/stand-by.ts';
import '../src/page/marks.css';

export default defineUnlistedScript(standBy);
