import type { Settings } from '../../extension/settings.ts';
import type { CommandKeysPort } from '../use-command-keys.ts';

/** What the welcome page needs of the browser. */
export interface WelcomePort extends CommandKeysPort {
  chooseLanguage(language: Settings['language']): void;
}
