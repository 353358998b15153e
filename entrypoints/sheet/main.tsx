import { render } from 'preact';
import { bundle } from 'virtual:claims';
import type { Findings } from '../../src/export/findings.ts';
import { localeIn } from '../../src/extension/locale-in.ts';
import { loadClaims } from '../../src/extension/packs/load-claims.ts';
import { readSettings } from '../../src/extension/settings.ts';
import { readTab } from '../../src/extension/sheet-port.ts';
import { gatherFindings } from '../../src/ui/page-figures/gather-findings.ts';
import { fits } from '../../src/ui/page-figures/page-filter.ts';
import { sheetRequestIn } from '../../src/ui/sheet/sheet-request.ts';
import { SheetView } from '../../src/ui/sheet/sheet-view.tsx';

const locale = localeIn(await readSettings());
const show = (findings?: Findings | null, title?: string) =>
  render(
    <SheetView locale={locale} findings={findings} title={title} print={() => print()} />,
    document.querySelector('#app')!,
  );

show();
const request = sheetRequestIn(location.hash);
const [tab, claims] = await Promise.all([request && readTab(request.tab), loadClaims(bundle)]);
const annotations = request ? (tab?.state.annotations ?? []).filter((one) => fits(one, request.filter)) : [];
if (!tab || annotations.length === 0) show(null);
else {
  const { state, anchors, isPrivate } = tab;
  show(
    gatherFindings(claims.bundle, state.page, annotations, anchors, locale),
    isPrivate ? undefined : state.page.title,
  );
}
