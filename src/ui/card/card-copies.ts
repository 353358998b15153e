import { word } from '../language/words.ts';
import type { Locale, WordKey } from '../language/words.ts';
import { type CardModel, recordText } from './card-model.ts';
import type { SourceLine } from './source-lines.ts';

/** A card as a reader takes it along. */
export interface CardCopies {
  readonly text: string;
  readonly markdown: string;
  /** The sources of the figure, one a line, as a list of references has them. */
  readonly citation: string;
}

export function cardCopies(model: CardModel, locale: Locale): CardCopies {
  return {
    text: cardText(model, locale),
    markdown: cardMarkdown(model, locale),
    citation: cardCitation(model, locale),
  };
}

/** The card as plain text, with its sources. */
export function cardText(model: CardModel, locale: Locale): string {
  return lines([
    word(locale, 'card_pair', model.label, model.title),
    ...statements(model, locale).map(({ term, text }) => (term ? word(locale, 'card_pair', term, text) : text)),
    ...model.sources.map((source) => `— ${[...sourceParts(source), source.url].filter(Boolean).join(', ')}`),
    datesLine(model),
  ]);
}

/** The card as Markdown: a heading, what is compared as a list, links as links. */
export function cardMarkdown(model: CardModel, locale: Locale): string {
  const all = statements(model, locale);
  const colon = (term: string, text: string) => word(locale, 'card_pair', `**${escaped(term)}**`, escaped(text));
  return lines([
    `### ${escaped(model.title)}`,
    '',
    `**${escaped(model.label)}**`,
    '',
    ...all.flatMap(({ term, text }) => (term ? [`- ${colon(term, text)}`] : [])),
    ...all.flatMap(({ term, text }) => (term ? [] : ['', escaped(text)])),
    '',
    ...model.sources.map((source) => `- ${markdownSource(source)}`),
    '',
    `_${escaped(datesLine(model))}_`,
  ]);
}

function cardCitation(model: CardModel, locale: Locale): string {
  const own = model.sources.filter((source) => source.own);
  const cited = own.length > 0 ? own : model.sources.slice(0, 1);
  return lines(cited.map((source) => (locale === 'en' ? englishReference(source) : chineseReference(source))));
}

function englishReference({ publisher, remark, title, published, url }: SourceLine): string {
  const by = remark ? `${publisher} (${remark})` : publisher;
  return [`${by}.`, title && `“${title}.”`, published && `${published}.`, url].filter(Boolean).join(' ');
}

function chineseReference({ publisher, remark, title, published, url }: SourceLine): string {
  const by = remark ? `${publisher}（${remark}）` : publisher;
  return [`${[by, title && `《${title}》`, published].filter(Boolean).join('，')}。`, url].filter(Boolean).join('');
}

interface Statement {
  readonly term: string | null;
  readonly text: string;
}

/** Everything that the card states, in its order, without heading, sources and dates. */
function statements(model: CardModel, locale: Locale): Statement[] {
  const termed = (key: WordKey, text: string | null | undefined) => (text ? [{ term: word(locale, key), text }] : []);
  const plain = (text: string | null) => (text ? [{ term: null, text }] : []);
  return [
    ...termed('card_page-says', model.page?.quote),
    ...termed('card_on-record', model.record && recordText(model.record)),
    ...termed('card_now', model.newer && recordText(model.newer)),
    ...model.notes.flatMap(plain),
    ...plain(model.misquote),
    ...plain(model.statement),
    ...plain(model.context),
    ...termed('card_perspective', model.perspective?.says),
  ];
}

function sourceParts({ publisher, remark, title, published }: SourceLine): (string | null)[] {
  return [remark ? `${publisher} (${remark})` : publisher, title, published];
}

function markdownSource(source: SourceLine): string {
  const [publisher, ...rest] = sourceParts(source).map((part) => part && escaped(part));
  const named = source.url ? `[${publisher}](<${source.url}>)` : publisher;
  return [named, ...rest].filter(Boolean).join(', ');
}

function datesLine({ dates }: CardModel): string {
  return [dates.figure, dates.reviewed, dates.data].filter(Boolean).join(' · ');
}

/** Signs that would be read as markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}

function lines(all: readonly (string | null)[]): string {
  return all
    .filter((line) => line !== null)
    .join('\n')
    .replaceAll('\u00a0', ' ')
    .replace(/\n{3,}/g, '\n\n');
}
