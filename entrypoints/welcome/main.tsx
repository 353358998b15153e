import { render } from 'preact';
import { browser } from 'wxt/browser';
import { offerCard } from '../../src/extension/card-slot.ts';
import { localeIn } from '../../src/extension/manner.ts';
import { runOnPage } from '../../src/extension/run-on-page.ts';
import { changeSettings, readSettings, watchSettings, type Settings } from '../../src/extension/settings.ts';
import { createHoverCard } from '../../src/ui/hover-card/hover-card.tsx';
import type { SampleArticle } from '../../src/ui/welcome/articles/sample-article.ts';
import { Welcome } from '../../src/ui/welcome/welcome.tsx';
import '../../src/page/marks.css';

const port = {
  async shortcuts() {
    const commands = await browser.commands.getAll();
    return Object.fromEntries(commands.flatMap(({ name, shortcut }) => (name && shortcut ? [[name, shortcut]] : [])));
  },
  chooseLanguage: (language: Settings['language']) => void changeSettings({ language }),
};

let reading = new AbortController();
/** Each article is read as a page of its own: title and language are the page's. */
function onArticle({ title, language }: SampleArticle): void {
  reading.abort();
  reading = new AbortController();
  document.title = title;
  document.documentElement.lang = language;
  runOnPage(reading.signal);
}

const show = (settings: Settings) =>
  render(
    <Welcome port={port} locale={localeIn(settings)} appearance={settings.appearance} onArticle={onArticle} />,
    document.querySelector('#app')!,
  );

offerCard(createHoverCard);
show(await readSettings());
watchSettings(show, new AbortController().signal);
