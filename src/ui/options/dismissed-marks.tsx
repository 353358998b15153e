import { useEffect, useState } from 'preact/hooks';
import type { Bilingual } from '../../claims/schema.ts';
import { useLocale } from '../language/locale-context.ts';
import { useText } from '../language/use-text.ts';
import { Group } from './group.tsx';
import type { OptionsPort } from './options-port.ts';

interface Props {
  readonly port: Pick<OptionsPort, 'titleOf'>;
  /** As the settings keep them: claim, tab, words. */
  readonly dismissed: readonly string[];
  readonly onChange: (dismissed: readonly string[]) => void;
}

/** What the reader said is not the claim that it was marked with; each can be brought back. */
export function DismissedMarks({ port, dismissed, onChange }: Props) {
  const text = useText();
  return (
    <Group legend={text('options_dismissed')} note={text('options_dismissed_note')}>
      {dismissed.length === 0 && <p class="faint">{text('options_dismissed_none')}</p>}
      <ul class="option-list">
        {dismissed.toReversed().map((mark) => {
          const [claim = '', quote = ''] = mark.split('\t');
          return (
            <li key={mark}>
              <span class="dismissed">
                <q lang="">{quote}</q>
                <ClaimTitle port={port} claim={claim} />
              </span>
              <button
                type="button"
                class="quiet"
                aria-label={text('options_restore_named', quote)}
                onClick={() => onChange(dismissed.filter((other) => other !== mark))}
              >
                {text('options_restore')}
              </button>
            </li>
          );
        })}
      </ul>
    </Group>
  );
}

function ClaimTitle({ port, claim }: Pick<Props, 'port'> & { readonly claim: string }) {
  const locale = useLocale();
  const [title, setTitle] = useState<Bilingual | null>(null);
  useEffect(() => {
    let here = true;
    void port.titleOf(claim).then((found) => here && setTitle(found));
    return () => {
      here = false;
    };
  }, [port, claim]);
  // A claim that has been withdrawn since has no headline any more.
  return <span class="faint">{title ? (title[locale] ?? title['zh-Hans']) : claim}</span>;
}
