import { render } from 'preact';
import { createOptionsPort } from '../../src/extension/options-port.ts';
import { createPacksPort } from '../../src/extension/packs/packs-port.ts';
import { Options } from '../../src/ui/options/options.tsx';
import { Packs } from '../../src/ui/packs/packs.tsx';

const loadOwn = async () => (await import('virtual:claims')).bundle;
const packs = createPacksPort(loadOwn, new AbortController().signal);
render(
  <Options port={createOptionsPort()} browserLanguages={navigator.languages}>
    <Packs port={packs} />
  </Options>,
  document.querySelector('#app')!,
);
