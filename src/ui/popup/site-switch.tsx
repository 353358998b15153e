import { useText } from '../language/use-text.ts';
import type { SiteAccess } from './popup-port.ts';

interface Props {
  readonly access: SiteAccess | undefined;
  readonly onSwitch: (on: boolean) => void;
}

/** Switches the tab's site off and on again; a site that was never added has its own button above. */
export function SiteSwitch({ access, onSwitch }: Props) {
  const text = useText();
  if (!access?.host || access.kind === 'not-asked' || access.kind === 'unreadable') return <span />;
  const on = access.kind !== 'off';
  return (
    <button type="button" class="site-switch" role="switch" aria-checked={on} onClick={() => onSwitch(!on)}>
      <span class="site-switch-track" aria-hidden="true" />
      <span class="site-switch-text">{text('popup_site_switch', access.host)}</span>
    </button>
  );
}
