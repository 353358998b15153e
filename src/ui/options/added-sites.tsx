import { useEffect, useState } from 'preact/hooks';
import { useText } from '../language/use-text.ts';
import { Group } from './group.tsx';
import type { OptionsPort } from './options-port.ts';

/** The sites that the reader has added to the named ones, each to be given back. */
export function AddedSites({
  port,
}: {
  readonly port: Pick<OptionsPort, 'addedSites' | 'watchAddedSites' | 'removeSite'>;
}) {
  const text = useText();
  const [sites, setSites] = useState<readonly string[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    const read = () =>
      void port.addedSites().then((now) => {
        if (!leaving.signal.aborted) setSites(now);
      });
    port.watchAddedSites(read, leaving.signal);
    read();
    return () => leaving.abort();
  }, [port]);
  return (
    <Group legend={text('options_sites_added')}>
      {sites.length === 0 && <p class="faint">{text('options_sites_added_none')}</p>}
      <ul class="option-list">
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              class="quiet"
              aria-label={text('options_site_remove_named', site)}
              onClick={() => void port.removeSite(site)}
            >
              {text('options_site_remove')}
            </button>
          </li>
        ))}
      </ul>
    </Group>
  );
}
