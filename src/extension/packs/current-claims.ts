import type { ClaimsBundle } from '../../claims/bundle.ts';
import type { MergedBundle } from '../../claims/merge-bundle.ts';
import { createMatcher, type Matcher } from '../../matching/annotate.ts';
import { createMatcherWithPacks } from '../../matching/matcher-with-packs.ts';
import { loadClaims } from './load-claims.ts';
import { watchPacks } from './pack-store.ts';

/** The claims as the reader has them now, ours and those of packs: loaded when first asked for, and again when packs change. */
export interface CurrentClaims {
  bundle(): Promise<ClaimsBundle>;
  matcher(): Promise<Matcher>;
}

/** How long a page waits for large packs before it is answered without them. */
const PATIENCE = 250;

/** `late` is called when packs are there for which a page was not kept waiting: it is to be read again. */
export function createCurrentClaims(own: ClaimsBundle, late: () => void, signal: AbortSignal): CurrentClaims {
  let merged: Promise<MergedBundle> | null = null;
  let matcher: Promise<Matcher> | null = null;
  let ours: Matcher | null = null;
  /** The matcher of which some page was told that it comes later. */
  let awaited: Promise<Matcher> | null = null;
  watchPacks(() => {
    merged = null;
    matcher = null;
  }, signal);
  const load = () => (merged ??= loadClaims(own));
  const withPacks = () => (matcher ??= load().then((claims) => createMatcherWithPacks(own, claims)));
  return {
    bundle: async () => (await load()).bundle,
    async matcher() {
      const whole = withPacks();
      const inTime = await Promise.race([whole, new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null))]);
      if (inTime) return inTime;
      if (awaited !== whole) {
        awaited = whole;
        void whole.then(late);
      }
      return (ours ??= createMatcher(own));
    },
  };
}
