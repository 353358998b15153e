import { useText } from '../language/use-text.ts';

interface Props {
  readonly searches: readonly string[];
  readonly onSeek: (query: string) => void;
  readonly onClear: () => void;
}

/** What was searched for last; one click searches again. */
export function RecentSearches({ searches, onSeek, onClear }: Props) {
  const text = useText();
  if (searches.length === 0) return null;
  return (
    <div class="recent" role="group" aria-label={text('search_recent')}>
      {searches.map((query) => (
        <button key={query} type="button" class="recent-search" title={query} onClick={() => onSeek(query)}>
          {query}
        </button>
      ))}
      <button type="button" class="quiet recent-clear" onClick={onClear}>
        {text('search_recent_clear')}
      </button>
    </div>
  );
}
