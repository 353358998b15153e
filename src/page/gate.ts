import { CUES, FIGURE_SHAPES, SUBJECTS } from './gate-words.ts';

/**
 * The one cheap question that the page is asked before anything is sent: may this be about our subject? Each is one regular
 * expression that reads the text once.
 */

interface Words {
  readonly exact: readonly string[];
  readonly any: readonly string[];
  readonly chinese: readonly string[];
}

const oneOf = (words: Words): string => [`(?i:${words.any.join('|')})`, ...words.exact, ...words.chinese].join('|');

const SUBJECT = new RegExp(oneOf(SUBJECTS));
const CUE = new RegExp(oneOf(CUES));
const FIGURE = new RegExp(FIGURE_SHAPES.join('|'), 'i');
const FIGURES = new RegExp(FIGURE, 'gi');
/** A part of a figure or a cue, as it may stand alone in a text node: `$5<b>bn</b>` is three. */
const HINT = new RegExp(
  `\\d|[０-９亿億兆倍]|分之|(?i:illion|per ?cent|half|third|quarter|fold|doubl|tripl|dozen|hundred|[a-z] times|[a-z] years)|[一二两兩三四五六七八九十][成年万萬]|${oneOf(CUES)}`,
);

/** Whether a text names our subject at all. A page where none does is never asked about. */
export const namesSubject = (text: string): boolean => SUBJECT.test(text);

/** Whether a text node may be part of a block that `mayConcern`. */
export const hintsAtFigure = (text: string): boolean => HINT.test(text);

/** Whether a block of a page that names our subject is worth the matcher's look. */
export const mayConcern = (text: string): boolean => text.length > 1 && (FIGURE.test(text) || CUE.test(text));

/** About how many figures a text holds; for the reader's information, not for matching. */
export const countFigures = (text: string): number => text.match(FIGURES)?.length ?? 0;
