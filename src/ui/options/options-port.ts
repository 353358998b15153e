import type { Bilingual } from '../../claims/schema.ts';
import type { KeepingTrouble } from '../../extension/keeping.ts';
import type { Settings } from '../../extension/settings.ts';
import type { CommandKeysPort } from '../use-command-keys.ts';

export type { ArticleLanguage, Settings } from '../../extension/settings.ts';

/** What the settings page needs: reading and changing what is kept on this device. */
export interface OptionsPort extends CommandKeysPort {
  readSettings(): Promise<Settings>;
  /** Answers the settings as they are then; rejects where they cannot be kept. */
  changeSettings(change: Partial<Settings>): Promise<Settings>;
  watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void;
  /** Whether some of what was kept could not be read. */
  settingsDamaged(): Promise<boolean>;
  /** What the error of a change means. */
  troubleOf(error: unknown): KeepingTrouble;
  /** The hosts that the reader has added to the named sites. */
  addedSites(): Promise<readonly string[]>;
  watchAddedSites(changed: () => void, signal: AbortSignal): void;
  removeSite(host: string): Promise<void>;
  /** A claim's headline; null where there is no such claim any more. */
  titleOf(claim: string): Promise<Bilingual | null>;
  /** Erases everything that is kept on this device. */
  eraseLocalData(): Promise<void>;
}
