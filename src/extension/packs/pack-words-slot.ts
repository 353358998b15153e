import { alsoAskFor, type Words } from '../../page/subject.ts';

/**
 * Where the words of packs wait in a page for the scripts that read it. Only readers who have packs get the script that leaves
 * them there (`pack-words-script.ts`): to ask the storage on every page would cost all others as much as its text.
 */
const SLOT = Symbol.for('plumbline.pack-words');
const world = globalThis as { [SLOT]?: Promise<Words | undefined> };

export function leavePackWords(words: Promise<Words | undefined>): void {
  world[SLOT] = words;
}

/** Lets pages through that are about what a pack is about; resolves once it does. Undefined where there are no packs. */
export function takePackWords(): Promise<void> | undefined {
  return world[SLOT]?.then((words) => words && alsoAskFor(words));
}
