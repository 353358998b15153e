import { useEffect, useState } from 'preact/hooks';
import { Group } from '../options/group.tsx';
import { translate } from '../language/locale.ts';
import { AddPack } from './add-pack.tsx';
import { PackItem } from './pack-item.tsx';
import type { ListedPack, PacksPort } from './packs-port.ts';
import { usePackText } from './use-pack-text.ts';
import './packs.css';

/** The claim packs: those that are installed, and the ways to add one. */
export function Packs({ port }: { readonly port: PacksPort }) {
  const text = usePackText();
  const [packs, setPacks] = useState<readonly ListedPack[]>([]);
  /** What came of the reader's last doing, read aloud. */
  const [said, setSaid] = useState('');

  useEffect(() => {
    const leaving = new AbortController();
    const read = () =>
      void port.list().then((now) => {
        if (!leaving.signal.aborted) setPacks(now);
      });
    port.watch(read, leaving.signal);
    read();
    return () => leaving.abort();
  }, [port]);

  /** Runs a change; where it cannot be kept, one message says why. */
  const attempt = async (change: () => Promise<string>) => {
    try {
      setSaid(await change());
    } catch (error) {
      setSaid(translate(text.locale, `keeping_${port.troubleOf(error)}`));
    }
  };

  return (
    <Group legend={text('packs_title')} note={text('packs_note')}>
      {packs.length === 0 && <p class="faint">{text('packs_none')}</p>}
      <ul class="packs">
        {packs.map((pack) => (
          <PackItem key={pack.id} pack={pack} port={port} attempt={attempt} />
        ))}
      </ul>
      <p class="packs-said" role="status">
        {said}
      </p>
      <AddPack port={port} attempt={attempt} />
    </Group>
  );
}
