import type { ClaimsBundle } from '../claims/bundle.ts';
import type { Annotation, Block, PageFacts } from './annotation.ts';
import { ClaimIndex } from './claim-index.ts';
import { type ExplainedFigure, explainPage } from './explain.ts';
import { Lexicon } from './lexicon.ts';
import { choose } from './marking/choose.ts';
import { companionOf } from './marking/companion.ts';
import { KnownMarks } from './marking/known-marks.ts';
import { markOfFigure, markOfWords } from './marking/marks.ts';
import { type Engine, type Weighed, weighBlocks, type WeighedBlock } from './weigh-blocks.ts';
import { Wordings } from './wordings.ts';

/** Marks the figures, and the words, of a page that claims on file are about. Holds no state of any page. */
export interface Matcher {
  annotate(page: PageFacts, blocks: readonly Block[]): Annotation[];
  /** Every figure of the page with the claims that came near, best first. */
  explain(page: PageFacts, blocks: readonly Block[]): ExplainedFigure[];
}

export function createMatcher(bundle: ClaimsBundle): Matcher {
  const lexicon = new Lexicon(bundle.entities, bundle.metrics);
  const index = new ClaimIndex(bundle, lexicon);
  const wordings = new Wordings(index.claims, lexicon);
  const engine: Engine = { lexicon, index, wordings, horizon: bundle.horizon };
  return {
    annotate: (page, blocks) => annotatePage(engine, page, blocks),
    explain: (page, blocks) => explainPage(engine, page, blocks),
  };
}

function annotatePage(engine: Engine, page: PageFacts, blocks: readonly Block[]): Annotation[] {
  const known = new KnownMarks(marksOfTitle(engine, page));
  return weighBlocks(engine, page, blocks).flatMap((block) => marksOfBlock(block, known));
}

function marksOfTitle(engine: Engine, page: PageFacts): Annotation[] {
  if (!/\d/.test(page.title)) return [];
  return weighBlocks(engine, page, [{ id: 'title', text: page.title, role: 'heading' }])
    .flatMap(({ weighed }) => weighed.map(markOf))
    .filter((mark) => mark !== null);
}

function marksOfBlock({ reading, weighed, wordings }: WeighedBlock, known: KnownMarks): Annotation[] {
  const marks: Annotation[] = [];
  for (const figure of weighed) {
    const mark = markOf(figure) ?? known.again(figure.statement, figure.candidates);
    if (!mark) continue;
    marks.push(mark);
    known.add(mark);
  }
  for (const figure of weighed) {
    if (marks.some(({ start }) => start === figure.statement.figure.start)) continue;
    const companion = companionOf(figure, marks);
    if (companion) marks.push(companion);
  }
  for (const match of wordings) {
    const isTold = marks.some((m) => m.claim === match.claim.claim.id || (m.start < match.end && match.start < m.end));
    if (!isTold) marks.push(markOfWords(reading, match));
  }
  return marks.toSorted((a, b) => a.start - b.start);
}

function markOf(weighed: Weighed): Annotation | null {
  const chosen = choose(weighed);
  return chosen && markOfFigure(weighed, chosen.candidate, chosen.judgement);
}
