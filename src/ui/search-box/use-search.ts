import { useEffect, useMemo } from 'preact/hooks';
import type { ClaimsBundle } from '../../claims/bundle.ts';
import { createSearch, type Search } from '../../search/search-claims.ts';

/** The search over a bundle; it finds nothing while there is none. Its index is built once the view has been painted, so that the first key need not wait. */
export function useSearch(bundle: ClaimsBundle | null): Search {
  const search = useMemo((): Search => (bundle ? createSearch(bundle) : () => []), [bundle]);
  useEffect(() => {
    const timer = setTimeout(() => search('a', 1), 30);
    return () => clearTimeout(timer);
  }, [search]);
  return search;
}
