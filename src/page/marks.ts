import type { PageAnnotation } from '../extension/messages.ts';
import styles from './marks.css?inline';

/**
 * Underlines by the CSS Custom Highlight API: nothing is added to, wrapped in or taken from the page. One highlight a
 * verdict, so that the style sheet (`marks.css`, which the manifest puts into the page) can tell them apart.
 */
export interface Marks {
  set(annotation: PageAnnotation, range: StaticRange): void;
  remove(id: string): void;
  rangeOf(id: string): StaticRange | undefined;
  /** The annotation whose mark is at a point of the viewport. */
  at(x: number, y: number): PageAnnotation | null;
  /** The part of the mark nearest to the point (its first line without one), in viewport pixels; asks for a layout. */
  rectOf(id: string, near?: { x: number; y: number }): DOMRect | null;
  /** Lights up one mark for a moment, or none. */
  show(id: string | null): void;
  readonly size: number;
  /** Takes every line off the page for as long as it is being printed, and puts them back. */
  whilePrinting(printing: boolean): void;
  clear(): void;
}

type Verdict = PageAnnotation['verdict'];

/** Where two marks overlap the weightier one is drawn. */
const PRIORITY: Readonly<Record<Verdict, number>> = {
  context: 1,
  consistent: 2,
  outdated: 3,
  'forecast-as-fact': 4,
  differs: 5,
};
const SHOWN = 'plumbline-shown';

interface Mark {
  readonly annotation: PageAnnotation;
  readonly range: StaticRange;
}

interface PointOptions {
  shadowRoots: ShadowRoot[];
}
/** Not in TypeScript's DOM library yet. Chrome 140, Firefox 150. */
interface PointedRegistry {
  highlightsFromPoint?(x: number, y: number, options?: PointOptions): { ranges: AbstractRange[] }[];
}
export function createMarks(document: Document): Marks {
  const highlights = new Map<string, Highlight>();
  const marks = new Map<string, Mark>();
  const byRange = new Map<AbstractRange, Mark>();
  const styled = new Map<ShadowRoot, CSSStyleSheet>();
  let printing = false;

  const highlight = (name: string, priority: number): Highlight => {
    let found = highlights.get(name);
    if (!found) {
      found = new Highlight();
      found.priority = priority;
      highlights.set(name, found);
    }
    // Somebody else's copy of us, since stopped, may have taken the name out of the registry.
    if (!printing && CSS.highlights.get(name) !== found) CSS.highlights.set(name, found);
    return found;
  };

  const shadowRoots = (): ShadowRoot[] => {
    const roots = new Set<ShadowRoot>();
    for (const { range } of marks.values()) {
      for (let root = range.startContainer.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
        roots.add(root);
    }
    return [...roots];
  };

  const remove = (id: string): void => {
    const mark = marks.get(id);
    if (!mark) return;
    marks.delete(id);
    byRange.delete(mark.range);
    highlights.get(nameOf(mark.annotation.verdict))?.delete(mark.range);
    highlights.get(SHOWN)?.delete(mark.range);
  };

  const rectsOf = (range: StaticRange): DOMRect[] => {
    if (!range.startContainer.isConnected || !range.endContainer.isConnected) return [];
    const live = document.createRange();
    try {
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
    } catch {
      return []; // the text has become shorter
    }
    return [...live.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
  };

  return {
    set(annotation, range) {
      remove(annotation.id);
      const mark = { annotation, range };
      marks.set(annotation.id, mark);
      byRange.set(range, mark);
      highlight(nameOf(annotation.verdict), PRIORITY[annotation.verdict]).add(range);
      if (import.meta.env.FIREFOX) style(range.startContainer.getRootNode(), styled);
    },
    remove,
    rangeOf: (id) => marks.get(id)?.range,
    at(x, y) {
      if (marks.size === 0) return null;
      const options = { shadowRoots: shadowRoots() };
      const registry = CSS.highlights as PointedRegistry;
      if (registry.highlightsFromPoint) {
        for (const { ranges } of registry.highlightsFromPoint(x, y, options)) {
          for (const range of ranges) {
            const mark = byRange.get(range);
            if (mark) return mark.annotation;
          }
        }
        return null;
      }
      // Without that call the marks, which are few, are asked one by one.
      for (const { annotation, range } of marks.values()) {
        if (rectsOf(range).some((rect) => contains(rect, x, y))) return annotation;
      }
      return null;
    },
    rectOf(id, near) {
      const mark = marks.get(id);
      const rects = mark ? rectsOf(mark.range) : [];
      return (near && rects.find((rect) => contains(rect, near.x, near.y))) ?? rects[0] ?? null;
    },
    show(id) {
      const shown = highlight(SHOWN, 9);
      shown.clear();
      const mark = id === null ? undefined : marks.get(id);
      if (mark) shown.add(mark.range);
      else CSS.highlights.delete(SHOWN);
    },
    get size() {
      return marks.size;
    },
    whilePrinting(now) {
      printing = now;
      for (const [name, own] of highlights) {
        if (now && CSS.highlights.get(name) === own) CSS.highlights.delete(name);
        if (!now && own.size > 0) CSS.highlights.set(name, own);
      }
    },
    clear() {
      marks.clear();
      byRange.clear();
      for (const [name, own] of highlights) {
        own.clear();
        if (CSS.highlights.get(name) === own) CSS.highlights.delete(name);
      }
      for (const [root, sheet] of styled) {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
      }
      styled.clear();
    },
  };
}

const nameOf = (verdict: Verdict): string => `plumbline-${verdict}`;

const contains = (rect: DOMRect, x: number, y: number): boolean =>
  x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 1 && y <= rect.bottom + 1;

/** Lines that are drawn only as long as the document has the sheet itself, which goes when the extension does. */
const lapsing = (): string =>
  styles
    .replace(/\bunderline\b(?!-)/g, 'var(--plumbline-line, none)')
    .replace(/background-color:\s*(?:rgb|#)[^;}]*/, 'background-color: var(--plumbline-shown, transparent)');

/** In Chromium the document's rules reach into shadow roots; in Firefox each needs a sheet of its own. */
function style(root: Node, styled: Map<ShadowRoot, CSSStyleSheet>): void {
  if (!(root instanceof ShadowRoot) || styled.has(root)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(lapsing());
  root.adoptedStyleSheets.push(sheet);
  styled.set(root, sheet);
}
