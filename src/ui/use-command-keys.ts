import { useEffect, useState } from 'preact/hooks';

/** What tells the keys of our commands, by command; missing where a command has none. */
export interface CommandKeysPort {
  readonly commandKeys: () => Promise<Readonly<Record<string, string>>>;
}

/** The keys as they are set now; undefined until they are known, and where the browser does not tell. */
export function useCommandKeys(port: CommandKeysPort): Readonly<Record<string, string>> | undefined {
  const [keys, setKeys] = useState<Readonly<Record<string, string>>>();
  useEffect(() => {
    let here = true;
    port.commandKeys().then(
      (found) => here && setKeys(found),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [port]);
  return keys;
}
