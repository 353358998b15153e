import { useEffect, useState } from 'preact/hooks';
import { COMMANDS } from '../commands.ts';
import { useText } from '../language/use-text.ts';
import { Group } from './group.tsx';
import type { OptionsPort } from './options-port.ts';

/** The keys as they are set now, and where the browser lets them be changed: no page may open that place itself. */
export function Shortcuts({ port }: { readonly port: Pick<OptionsPort, 'commandKeys'> }) {
  const text = useText();
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
  if (!keys) return null;
  return (
    <Group legend={text('options_keys')} note={text('options_keys_note')}>
      <ul class="option-list">
        {COMMANDS.map(([command, does]) => (
          <li key={command}>
            <span>{text(does)}</span>
            {keys[command] ? <kbd>{keys[command]}</kbd> : <span class="faint">{text('options_key_none')}</span>}
          </li>
        ))}
      </ul>
    </Group>
  );
}
