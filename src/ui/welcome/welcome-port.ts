import type { Settings } from '../../extension/settings.ts';

/** What the welcome page needs of the browser. */
export interface WelcomePort {
  /** The keys of our commands as they are set now, by command; missing where a command has none. */
  commandKeys(): Promise<Readonly<Record<string, string>>>;
  chooseLanguage(language: Settings['language']): void;
}
