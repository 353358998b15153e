import type { Span } from '../../language/sentences.ts';
import type { Lexicon, Mention } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { sentenceFrom } from './sentence-from.ts';

/**
 * "The company", 该公司, 公司净利润: the company with which one of the sentences before begins, where their own names none before them.
 * `spokenOf` is whom the blocks before speak of, for the first sentences of a block.
 */
export function backReferences(
  reading: Reading,
  named: readonly Mention[],
  spokenOf: string | null,
  lexicon: Lexicon,
): Mention[] {
  const { plain, sentences } = reading;
  const companies = companiesOf(named, lexicon);
  const found: Mention[] = [];
  let sentenceAt = 0;
  for (const { 0: words, index: start } of plain.matchAll(THE_COMPANY)) {
    sentenceAt = sentenceFrom(sentences, sentenceAt, start);
    const own = sentences[sentenceAt];
    if (!own || companies.some((name) => name.start >= own.start && name.end <= start)) continue;
    const id = subjectBefore(reading, sentenceAt, companies) ?? (sentenceAt < BACK ? spokenOf : null);
    if (id !== null) found.push({ kind: 'entity', id, start, end: start + words.length });
  }
  return found;
}

/** The company with which one of the last sentences of a block begins; null where none does. */
export function lastSubject(reading: Reading, lexicon: Lexicon): string | null {
  return subjectBefore(reading, reading.sentences.length, companiesOf(reading.entities, lexicon));
}

const THE_COMPANY =
  /\b(?:the|this) (?:company|firm)\b|(?:该|这家)(?:公司|企业|集团)|(?<=^|[，。；：,、!！?？ ])(?:公司|集团)(?=[\u4e00-\u9fff])(?![们债法治])/g;

/** So many sentences back a company is still meant. */
const BACK = 4;

function subjectBefore({ plain, sentences }: Reading, at: number, companies: readonly Mention[]): string | null {
  for (let i = at - 1; i >= Math.max(0, at - BACK); i -= 1) {
    const sentence = sentences[i];
    const subject = sentence && companies.find((name) => name.start >= sentence.start && name.end <= sentence.end);
    if (subject && beginsWith(plain, sentence, subject)) return subject.id;
  }
  return null;
}

function companiesOf(named: readonly Mention[], lexicon: Lexicon): Mention[] {
  return named.filter(({ kind, id }) => kind === 'entity' && lexicon.kindOf(lexicon.companyOf(id)) === 'company');
}

/** Nothing but a few words, and none that make it an object, stand before it. */
function beginsWith(plain: string, sentence: Span, name: Span): boolean {
  const before = plain.slice(sentence.start, name.start);
  return before.length <= (/[㐀-鿿]/.test(before) ? FEW.han : FEW.latin) && !MAKES_OBJECT.test(before);
}

const FEW = { han: 12, latin: 36 };
const MAKES_OBJECT = /(?:[对向与和给把将]|\b(?:to|in|with|for|by|of|from)(?: the)?) ?$/;
