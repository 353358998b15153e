import { fillIn } from '../language/words.ts';
import type { Words } from '../language/words.ts';

interface Props {
  /** The words that were marked. */
  readonly quote: string;
  readonly words: Words;
  readonly titleId: string;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** In the place of a card whose mark the reader has called mistaken: what that did, and the way back. */
export function DismissedNote({ quote, words, titleId, onUndo, onClose }: Props) {
  return (
    <div class="plumb-card plumb-dismissed">
      <p id={titleId}>{fillIn(words['card_dismissed'], [quote])}</p>
      <div class="plumb-actions">
        <button type="button" onClick={onUndo}>
          {words['card_undo']}
        </button>
        <button type="button" onClick={onClose}>
          {words['card_close']}
        </button>
      </div>
    </div>
  );
}
