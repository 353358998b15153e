import type { Annotation, Ask, PageState } from '../../../src/extension/messages.ts';
import { type PageSession, type PageSessionOptions, startPage } from '../../../src/page/page-session.ts';

/** An annotator that finds fixed words in the blocks it is asked about, and remembers what it was asked. */
export interface Annotator {
  readonly annotate: PageSessionOptions['annotate'];
  readonly asked: Ask<'annotate-blocks'>[];
  /** Every block text that was ever asked about. */
  texts(): string[];
}

export function annotatorFor(quotes: Record<string, Annotation['verdict']>): Annotator {
  const asked: Ask<'annotate-blocks'>[] = [];
  return {
    asked,
    texts: () => asked.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
    annotate: async (ask) => {
      asked.push(ask);
      const annotations = ask.blocks.flatMap(({ id, text }) =>
        Object.entries(quotes).flatMap(([quote, verdict]) => {
          const start = text.indexOf(quote);
          return start < 0 ? [] : [annotationOf(id, start, quote, verdict)];
        }),
      );
      return { running: true, annotations };
    },
  };
}

export function annotationOf(block: string, start: number, quote: string, verdict: Annotation['verdict']): Annotation {
  return {
    block,
    start,
    end: start + quote.length,
    quote,
    figure: null,
    claim: 'some-claim',
    topic: 'openai',
    verdict,
    score: 1,
    record: null,
    working: { matched: [], reasons: [] },
  };
}

export interface RunningPage {
  readonly session: PageSession;
  readonly states: PageState[];
  readonly opened: { quote: string; how: string; rect: DOMRect; signal: AbortSignal }[];
  closed: number;
  readonly abort: AbortController;
}

export function run(annotator: Pick<Annotator, 'annotate'>): RunningPage {
  const abort = new AbortController();
  const page: { -readonly [K in keyof RunningPage]: RunningPage[K] } = {
    session: null as unknown as PageSession,
    states: [],
    opened: [],
    closed: 0,
    abort,
  };
  page.session = startPage({
    annotate: annotator.annotate,
    onChanged: () => page.states.push(page.session.state()),
    onOpen: ({ quote }, rect, how, signal) => page.opened.push({ quote, how, rect, signal }),
    onClose: () => page.closed++,
    signal: abort.signal,
  });
  return page;
}

/** Puts a page into the test's document; parsed as the browser parses a page, so declarative shadow roots open. */
export function show(html: string, title = 'OpenAI'): void {
  document.title = title;
  document.body.replaceChildren(...parse(html));
}

export function parse(html: string): Node[] {
  const template = document.createElement('div');
  template.setHTMLUnsafe(html);
  return [...template.childNodes];
}

export async function until(holds: () => boolean, ms = 4000): Promise<void> {
  const end = performance.now() + ms;
  while (!holds()) {
    if (performance.now() > end) throw new Error('did not come about in time');
    await pause(10);
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What is underlined, by verdict: the text of every range in the document's registry. */
export function underlined(verdict: Annotation['verdict']): string[] {
  return [...(CSS.highlights.get(`plumbline-${verdict}`) ?? [])].map((range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  });
}
