import { COMMANDS } from '../commands.ts';
import { useText } from '../language/use-text.ts';
import { useCommandKeys, type CommandKeysPort } from '../use-command-keys.ts';
import { Group } from './group.tsx';

/** The keys as they are set now, and where the browser lets them be changed: no page may open that place itself. */
export function Shortcuts({ port }: { readonly port: CommandKeysPort }) {
  const text = useText();
  const keys = useCommandKeys(port);
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
