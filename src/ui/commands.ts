import type { TextKey } from './language/locale.ts';

/** The extension's commands, and what each does, in the order in which they are listed. */
export const COMMANDS: readonly (readonly [command: string, does: TextKey])[] = [
  ['next-figure', 'welcome_key_next'],
  ['previous-figure', 'welcome_key_previous'],
  ['open-card', 'welcome_key_card'],
  ['open-panel', 'welcome_key_panel'],
];
