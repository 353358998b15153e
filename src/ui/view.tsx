import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Settings } from '../extension/settings.ts';
import { LocaleContext } from './language/locale-context.ts';
import { translate, type Locale } from './language/locale.ts';
import './tokens.css';
import './card/card.css';
import './charts/charts.css';
import './view.css';

interface Props {
  readonly locale: Locale;
  readonly appearance?: Settings['appearance'];
  /** Of the document; the extension's name alone where it is left out. */
  readonly title?: string;
  readonly children: ComponentChildren;
}

/** What every page of the extension stands in: its language and appearance are also those of the document. */
export function View({ locale, appearance = 'system', title, children }: Props) {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = locale;
    if (appearance === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = appearance;
  }, [locale, appearance]);
  useEffect(() => {
    const name = translate(locale, 'appName');
    document.title = title ? `${title} · ${name}` : name;
  }, [locale, title]);
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}
