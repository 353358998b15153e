import type { ClaimsBundle } from '../../claims/bundle.ts';
import type { Search } from '../../search/search-claims.ts';
import { useText } from '../language/use-text.ts';
import { ClaimItem } from './claim-item.tsx';
import { RowList } from './row-list.tsx';

/** Enough for any company; who wants more, types on. */
const MOST_HITS = 60;

interface Props {
  readonly bundle: ClaimsBundle;
  readonly search: Search;
  readonly query: string;
  /** Id of the claim whose card is open. */
  readonly open: string | null;
  readonly onToggle: (claim: string) => void;
  readonly onLeaveUp: () => void;
  readonly onCopy: (text: string) => void;
}

/** What a search found, best first; each row opens into its card. */
export function SearchResults({ bundle, search, query, open, onToggle, onLeaveUp, onCopy }: Props) {
  const text = useText();
  const hits = search(query, MOST_HITS);
  return (
    <section aria-label={text('search_label')}>
      <p class="result-count" role="status">
        {hits.length > 0 ? text.count('search_found', hits.length) : text('search_none', query.trim())}
      </p>
      {hits.length === 0 && <p class="result-hint faint">{text('search_none_hint')}</p>}
      <RowList label={text('search_label')} onLeaveUp={onLeaveUp}>
        {hits.map((hit) => (
          <ClaimItem
            key={hit.claim}
            bundle={bundle}
            claim={hit.claim}
            hit={hit}
            expanded={open === hit.claim}
            onToggle={() => onToggle(hit.claim)}
            onCopy={onCopy}
          />
        ))}
      </RowList>
    </section>
  );
}
