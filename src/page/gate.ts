import { CUES, FIGURES, SUBJECTS, type Words } from './gate-words.ts';

/**
 * The two cheap questions that the page is asked before anything is sent: does it name our subject, and where may a claim of
 * ours stand? Each is one regular expression that reads the text once, without the Chinese words where there is no Chinese.
 */
interface Question {
  readonly latin: RegExp;
  readonly both: RegExp;
}

const question = (...words: Words[]): Question => {
  const latin = words.map((one) => one.latin).join('|');
  return {
    latin: new RegExp(latin, 'g'),
    both: new RegExp(`${latin}|${words.map((one) => one.chinese).join('|')}`, 'g'),
  };
};

const SUBJECT = question(SUBJECTS);
const WORTH = question(FIGURES, CUES);
const HAN = /[\u4e00-\u9fff]/;

const suited = ({ latin, both }: Question, text: string): RegExp => (HAN.test(text) ? both : latin);

function asks(question: Question, text: string): boolean {
  const pattern = suited(question, text);
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** Whether a text names our subject at all. A page where none does is never asked about. */
export const namesSubject = (text: string): boolean => asks(SUBJECT, text);

/** Whether a block of a page that names our subject is worth the matcher's look. */
export const mayConcern = (text: string): boolean => asks(WORTH, text);

/** Finds, one by one, what the matcher may know something about in a text that is joined over nodes by line breaks. */
export const worthALook = (text: string): RegExp => suited(WORTH, text);

/** About how many numbers a text holds; for the reader's information, not for matching. */
export const countNumbers = (text: string): number => text.match(/\d[\d.,]*/g)?.length ?? 0;
