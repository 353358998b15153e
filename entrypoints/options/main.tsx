import { render } from 'preact';
import { createOptionsPort } from '../../src/extension/options-port.ts';
import { Options } from '../../src/ui/options/options.tsx';

render(<Options port={createOptionsPort()} browserLanguages={navigator.languages} />, document.querySelector('#app')!);
