import { render } from 'preact';
import { bundle } from 'virtual:claims';
import { localeIn } from '../../src/extension/manner.ts';
import { followClaims } from '../../src/extension/packs/current-claims.ts';
import { createPopupPort } from '../../src/extension/popup-port.ts';
import { readSettings } from '../../src/extension/settings.ts';
import { tabInFront } from '../../src/extension/tab-in-front.ts';
import { Popup } from '../../src/ui/popup/popup.tsx';

const [settings, tab] = await Promise.all([readSettings(), tabInFront()]);
const port = createPopupPort(tab);
followClaims(
  bundle,
  (claims) =>
    render(
      <Popup bundle={claims} port={port} locale={localeIn(settings)} appearance={settings.appearance} />,
      document.querySelector('#app')!,
    ),
  new AbortController().signal,
);
