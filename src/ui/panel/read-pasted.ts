import type { ClaimsBundle } from '../../claims/bundle.ts';
import type { PageAnnotation } from '../../extension/messages.ts';
import type { PageFacts } from '../../matching/annotation.ts';

/** A pasted text with its marks, in the order of the text. */
export interface PastedText {
  readonly text: string;
  readonly page: PageFacts;
  readonly marks: readonly PastedMark[];
}

export interface PastedMark {
  readonly annotation: PageAnnotation;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

/** Marks a text as a page would be marked. The matcher is loaded when the first text is pasted. */
export async function readPasted(bundle: ClaimsBundle, text: string, published: string | null): Promise<PastedText> {
  const [{ createMatcher }, { readTextArticle }] = await Promise.all([
    import('../../matching/annotate.ts'),
    import('../../matching/text-article.ts'),
  ]);
  const lines = text.replace(/\r\n?/g, '\n');
  const { page, blocks, offsets } = readTextArticle(lines, published === null ? {} : { date: published });
  const marks = createMatcher(bundle)
    .annotate(page, blocks)
    .map((annotation) => {
      const at = offsets.get(annotation.block) ?? 0;
      const start = at + annotation.start;
      const id = `${annotation.block}.${annotation.start}.${annotation.claim}`;
      return { annotation: { ...annotation, id }, start, end: at + annotation.end };
    });
  return { text: lines, page, marks: marks.toSorted((a, b) => a.start - b.start) };
}
