import { render } from 'preact';
import { changeSettings, readSettings, watchSettings } from '../../src/extension/settings.ts';
import { Options } from '../../src/ui/options/options.tsx';

const port = { readSettings, changeSettings, watchSettings };
render(<Options port={port} browserLanguages={navigator.languages} />, document.querySelector('#app')!);
