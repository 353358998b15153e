import { browser } from 'wxt/browser';

/** The keys of our commands as they are set now, by command; missing where a command has none. */
export async function commandKeys(): Promise<Readonly<Record<string, string>>> {
  // Android has no keys to set.
  const commands = (await browser.commands?.getAll()) ?? [];
  return Object.fromEntries(commands.flatMap(({ name, shortcut }) => (name && shortcut ? [[name, shortcut]] : [])));
}
