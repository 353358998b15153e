import { CUES, FIGURES } from './gate-words.ts';
import { Question, SUBJECTS } from './subject.ts';

/** On a page that names our subject: where may a claim of ours stand? One regular expression that reads the text once. */
const WORTH = new Question(FIGURES, SUBJECTS, CUES);

/** Whether a block is worth the matcher's look. */
export const mayConcern = (text: string): boolean => WORTH.in(text).test(text);

/** Finds, one by one, what the matcher may know something about in a text that is joined over nodes by line breaks. */
export const worthALook = (text: string): RegExp => WORTH.in(text);

/** About how many numbers a text holds; for the reader's information, not for matching. */
export const countNumbers = (text: string): number => text.match(/\d[\d.,]*/g)?.length ?? 0;
