import { render } from 'preact';
import { bundle } from 'virtual:claims';
import { localeIn } from '../../src/extension/locale-in.ts';
import { followClaims } from '../../src/extension/packs/follow-claims.ts';
import { createPanelPort } from '../../src/extension/panel-port.ts';
import { readSettings, watchSettings } from '../../src/extension/settings.ts';
import { Panel } from '../../src/ui/panel/panel.tsx';

const port = createPanelPort();
const { signal } = new AbortController();
let settings = await readSettings();
let claims = bundle;
const show = () =>
  render(
    <Panel bundle={claims} port={port} locale={localeIn(settings)} appearance={settings.appearance} />,
    document.querySelector('#app')!,
  );

followClaims(
  bundle,
  (now) => {
    claims = now;
    show();
  },
  signal,
);
watchSettings((now) => {
  settings = now;
  show();
}, signal);
