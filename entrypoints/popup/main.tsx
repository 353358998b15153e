import { render } from 'preact';
import type { ClaimsBundle } from '../../src/claims/bundle.ts';
import { localeIn } from '../../src/extension/locale-in.ts';
import { followClaims } from '../../src/extension/packs/follow-claims.ts';
import { createPopupPort } from '../../src/extension/popup-port.ts';
import { readSettings } from '../../src/extension/settings.ts';
import { tabInFront } from '../../src/extension/tab-in-front.ts';
import { Popup } from '../../src/ui/popup/popup.tsx';

// By far the largest part: it is on its way while the popup is drawn without it.
const ours = import('virtual:claims');
const [settings, tab] = await Promise.all([readSettings(), tabInFront()]);
const port = createPopupPort(tab);
const show = (bundle: ClaimsBundle | null) =>
  render(
    <Popup bundle={bundle} port={port} locale={localeIn(settings)} appearance={settings.appearance} />,
    document.querySelector('#app')!,
  );
show(null);
followClaims((await ours).bundle, show, new AbortController().signal);
