import type { PackProblem } from '../../claims/packs/pack-problem.ts';
import type { ReviewReport } from '../../claims/packs/claim-review.ts';
import type { KeepingTrouble } from '../../extension/keeping.ts';
import type { FetchTrouble } from '../../extension/packs/fetch-pack.ts';
import type { InstalledPack } from '../../extension/packs/pack-store.ts';
import type { UpdateOutcome } from '../../extension/packs/update-packs.ts';

export type { UpdateOutcome } from '../../extension/packs/update-packs.ts';

/** An installed pack as it is listed. */
export interface ListedPack extends Pick<
  InstalledPack,
  'id' | 'name' | 'version' | 'author' | 'licence' | 'claims' | 'on' | 'source'
> {
  /** Of the pinned key; null where the pack is not signed. */
  readonly fingerprint: string | null;
  /** Why it is not used although it is on. */
  readonly problems: readonly PackProblem[];
}

/** A sound pack that could be installed. */
export interface SoundPack {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly author: string;
  readonly licence: string;
  readonly description: string | null;
  readonly claims: number;
  readonly languages: readonly string[];
  readonly topics: readonly string[];
  readonly fingerprint: string | null;
  /** The installed version that it would replace. */
  readonly replaces: string | null;
  readonly reviews: ReviewReport | null;
  /** Throws `NotKept`. */
  install(): Promise<void>;
}

export type Inspected =
  | { readonly kind: 'sound'; readonly pack: SoundPack }
  | { readonly kind: 'problems'; readonly problems: readonly PackProblem[] }
  | { readonly kind: 'trouble'; readonly trouble: FetchTrouble; readonly detail?: string };

/** What the list of packs needs of the browser. What changes something throws `NotKept` where it cannot be kept. */
export interface PacksPort {
  list(): Promise<readonly ListedPack[]>;
  watch(changed: () => void, signal: AbortSignal): void;
  /** Checks a text and keeps nothing. */
  inspect(text: string): Promise<Inspected>;
  /** The same for what stands at an address; asks for its host, so it must be called within the click. */
  inspectAddress(address: string): Promise<Inspected>;
  setOn(id: string, on: boolean): Promise<void>;
  setInterval(id: string, everyDays: number): Promise<void>;
  update(id: string): Promise<UpdateOutcome>;
  remove(id: string): Promise<void>;
  /** Saves it as a file, to the letter as it came. */
  save(id: string): Promise<void>;
  /** What the error of a change means; `failed` for any other error. */
  troubleOf(error: unknown): KeepingTrouble;
}
