import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { keptPackWords } from '../src/extension/packs/kept-pack-words.ts';
import { leavePackWords } from '../src/extension/packs/pack-words-slot.ts';

export default defineUnlistedScript(() => leavePackWords(keptPackWords()));
