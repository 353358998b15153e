import { matchAt } from '../match-at.ts';

const SCALE_WORD =
  /(?:-| ?\n ?| )?(hundred|thousand|million|billion|trillion|trn|tln|tn|bln|bn|mln|mn|mio|crores?|lakhs?)(?![A-Za-z])/iy;
const SCALE_LETTER = /(?:MM|[KkMmBbTt])(?![A-Za-z0-9])/y;
const SCALE_LETTER_OF_MONEY = /(?:MM|[KkMmBbTt]| (?:[MBT](?=[ .,;:)]|$)))(?![A-Za-z0-9'])/y;
const LETTERS: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, MM: 1e6, B: 1e9, T: 1e12 };

/** The scale behind a number in digits: `billion`, `-trillion`, `bn`, `crore`, `lakh crore`. */
export function readEnglishScale(
  text: string,
  at: number,
  signed: boolean,
): { end: number; scale: number; letter: boolean } | null {
  const first = matchAt(SCALE_WORD, text, at);
  if (first) {
    let end = at + first[0].length;
    let scale = scaleOf(first[1] ?? '');
    const second = matchAt(SCALE_WORD, text, end);
    if (second && scale < 1e6) {
      scale *= scaleOf(second[1] ?? '');
      end += second[0].length;
    }
    return { end, scale, letter: false };
  }
  const letter = matchAt(signed ? SCALE_LETTER_OF_MONEY : SCALE_LETTER, text, at);
  if (!letter) return null;
  return { end: at + letter[0].length, scale: LETTERS[letter[0].trim().toUpperCase()] ?? 1, letter: true };
}

/** The value of a scale word, singular or plural. */
export function scaleOf(word: string): number {
  switch (word.toLowerCase().replace(/s$/, '')) {
    case 'hundred':
      return 100;
    case 'thousand':
      return 1e3;
    case 'lakh':
      return 1e5;
    case 'million':
    case 'mln':
    case 'mn':
    case 'mio':
      return 1e6;
    case 'crore':
      return 1e7;
    case 'billion':
    case 'bln':
    case 'bn':
      return 1e9;
    default:
      return 1e12;
  }
}
