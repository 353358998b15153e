import { render } from 'preact';
import { commandKeys } from '../../src/extension/command-keys.ts';
import { offerCard } from '../../src/extension/card-slot.ts';
import { localeIn } from '../../src/extension/locale-in.ts';
import { runOnPage } from '../../src/extension/run-on-page.ts';
import { changeSettings, readSettings, watchSettings, type Settings } from '../../src/extension/settings.ts';
import { createHoverCard } from '../../src/ui/hover-card/hover-card.tsx';
import type { SampleArticle } from '../../src/ui/welcome/articles/sample-article.ts';
import { Welcome } from '../../src/ui/welcome/welcome.tsx';
import '../../src/page/marks.css';

const port = {
  commandKeys,
  chooseLanguage: (language: Settings['language']) => void changeSettings({ language }),
};

let reading = new AbortController();
/** The sample article is read as a page of its own, whatever the language of the page around it. */
function onArticle({ title, language, published }: SampleArticle, root: Element): void {
  reading.abort();
  reading = new AbortController();
  runOnPage(reading.signal, { root, facts: { title, language, published, url: null } });
}

const show = (settings: Settings) =>
  render(
    <Welcome port={port} locale={localeIn(settings)} appearance={settings.appearance} onArticle={onArticle} />,
    document.querySelector('#app')!,
  );

offerCard(createHoverCard);
show(await readSettings());
watchSettings(show, new AbortController().signal);
