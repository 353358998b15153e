import type { Settings } from '../../extension/settings.ts';

export type { Settings } from '../../extension/settings.ts';

/** What the settings page needs: reading and changing what is kept on this device. */
export interface OptionsPort {
  readSettings(): Promise<Settings>;
  /** Answers the settings as they are then. */
  changeSettings(change: Partial<Settings>): Promise<Settings>;
  watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void;
}
