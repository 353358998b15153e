/** Where the words of the packs that are on stand in the local storage, ready for the content script. */
export const PACK_WORDS = 'pack-words';
