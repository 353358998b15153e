import { render } from 'preact';
import { bundle } from 'virtual:claims';
import { localeIn } from '../../src/extension/manner.ts';
import { createPanelPort } from '../../src/extension/panel-port.ts';
import { readSettings, watchSettings, type Settings } from '../../src/extension/settings.ts';
import { Panel } from '../../src/ui/panel/panel.tsx';

const port = createPanelPort();
const show = (settings: Settings) =>
  render(
    <Panel bundle={bundle} port={port} locale={localeIn(settings)} appearance={settings.appearance} />,
    document.querySelector('#app')!,
  );

show(await readSettings());
watchSettings(show, new AbortController().signal);
