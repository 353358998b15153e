import { useText } from '../language/use-text.ts';
import type { Dismissal } from './use-dismissal.ts';

/** Says what was dismissed, and takes it back. */
export function DismissedNotice({ last, undo }: Pick<Dismissal, 'last' | 'undo'>) {
  const text = useText();
  return (
    <div role="status">
      {last && (
        <p class="dismissed-notice">
          {text('dismissed_done', last.quote)}{' '}
          <button type="button" class="quiet" onClick={undo}>
            {text('dismissed_undo')}
          </button>
        </p>
      )}
    </div>
  );
}
