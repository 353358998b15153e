import type { Span } from '../../language/sentences.ts';
import { overlaps } from '../reading.ts';
import type { Statement } from '../statement/statement.ts';

/** What a sentence says of one figure, without what it says of other things. */
export interface OwnTelling {
  /** The figure's clause, cut where a conjunction begins another one. */
  readonly clause: Span;
  /** What leads into it ("In 2025,", 研究表明，), the nearest first; what stands between commas as a relative clause is left out. */
  readonly leads: readonly Span[];
  /** Relative clauses between commas, of the figure's subject and not of the figure. */
  readonly asides: readonly Span[];
  /** Who is said to have said it, behind the clause: ", Gartner says". */
  readonly source: Span | null;
}

export function ownTelling({ reading, clauses, clause, figure, beside, mentions }: Statement): OwnTelling {
  const { plain } = reading;
  const from = Math.max(clause.start, figure.start - FAR);
  const to = Math.min(clause.end, figure.end + FAR);
  const opened = lastOpening(plain.slice(from, figure.start));
  const next = plain.slice(figure.end, to).search(OPENS);
  const words = (part: Span) => plain.slice(part.start, part.end);
  const behind = clauses.filter((c) => c.start >= clause.end && c.end <= figure.end + FAR);
  const listed = next < 0 ? listLength(clause, behind, plain, mentions) : 0;
  const own = { start: from + opened, end: next < 0 ? (behind[listed - 1]?.end ?? to) : figure.end + next };
  const saying = behind[listed];
  const source = saying && SAYS.test(words(saying)) ? saying : null;
  const leads: Span[] = [];
  const asides: Span[] = [];
  // What stands before a conjunction is said of something else.
  if (opened > 0) return { clause: own, leads, asides, source };
  for (const part of clauses.toReversed()) {
    if (part.end > from) continue;
    if (part.start < figure.start - FAR) break;
    if (RELATIVE.test(words(part))) {
      asides.push(part);
      continue;
    }
    if (!LEADS.test(words(part)) || OPENS.test(words(part))) break;
    if (beside.some((f) => f.kind === figure.kind && overlaps(f, part))) break;
    leads.push(part);
  }
  return { clause: own, leads, asides, source };
}

/** No part is read that is farther from the figure than this. */
const FAR = 240;

/** Words with which another clause begins. */
const OPENING =
  /\b(?:although|though|but|while|whereas|when|because|since|if|unless|once|until|after|before|which|who|whose|whom|where|so that|even as|with (?:its|their)|and (?:it|they|he|she))\b|而(?!不)|但|虽然|尽管|不过|然而|因为|由于|如果|之后|以后|之前/;
const OPENS = new RegExp(OPENING.source);
const EACH_OPENING = new RegExp(OPENING.source, 'g');

/** Where the last clause within a text begins. */
function lastOpening(text: string): number {
  let last = 0;
  for (const { index, 0: word } of text.matchAll(EACH_OPENING)) last = index + word.length;
  return last;
}

/** How many parts behind go on with a list of names that the clause begins: "Germany, France, Italy and Spain turn over". */
function listLength(clause: Span, behind: readonly Span[], plain: string, mentions: readonly Span[]): number {
  const endsWithName = ({ end }: Span) =>
    mentions.some((m) => m.end === end - 1) && /[,、]/.test(plain.charAt(end - 1));
  let last = clause;
  let length = 0;
  while (endsWithName(last)) {
    const part = behind[length];
    if (
      part === undefined ||
      !mentions.some((m) => m.start >= part.start && BEFORE_NAME.test(plain.slice(part.start, m.start)))
    )
      break;
    last = part;
    length += 1;
  }
  return length;
}

const BEFORE_NAME = /^ ?(?:the )?$/;

const RELATIVE = /^ ?(?:which|who|whose|whom|in which|of which|where) /;
const LEADS = /[,，、:：][\s*_]*$/;
const SAYS =
  /\b(?:says?|said|say|according|reckons?|estimates?|estimated|predicts?|predicted|thinks?|believes?|believed|argues?|argued|writes?|wrote|claims?|claimed|told|tells|shows?|showed|finds?|found|warns?|warned|reports?|reported)\b|表示|称|认为|估计|预计|预测|说|指出|写道|来自|引自/;
