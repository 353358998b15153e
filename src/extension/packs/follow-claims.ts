import type { ClaimsBundle } from '../../claims/bundle.ts';
import { loadClaims } from './load-claims.ts';
import { watchPacks } from './pack-store.ts';

/** Shows a view what ships at once, and then, with every change of packs, what there is with them. */
export function followClaims(own: ClaimsBundle, show: (bundle: ClaimsBundle) => void, signal: AbortSignal): void {
  let latest = 0;
  const load = async () => {
    const turn = ++latest;
    const { bundle } = await loadClaims(own);
    if (!signal.aborted && turn === latest && (bundle !== own || turn > 1)) show(bundle);
  };
  show(own);
  void load();
  watchPacks(() => void load(), signal);
}
