import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../extension/settings.ts';
import { COMMANDS } from '../commands.ts';
import { formatDate } from '../language/format.ts';
import { LOCALE_NAMES } from '../language/locale-names.ts';
import { translate, type Locale } from '../language/locale.ts';
import { useText } from '../language/use-text.ts';
import { VerdictLegend } from '../legend/verdict-legend.tsx';
import { Sign } from '../sign.tsx';
import { useCommandKeys } from '../use-command-keys.ts';
import { View } from '../view.tsx';
import type { SampleArticle } from './articles/sample-article.ts';
import { SAMPLE_ARTICLES } from './articles/sample-articles.ts';
import type { WelcomePort } from './welcome-port.ts';
import './welcome.css';

interface Props {
  readonly port: WelcomePort;
  readonly locale: Locale;
  readonly appearance?: Settings['appearance'];
  /** Called when an article stands in the document, again when another one does: what the page session reads. */
  readonly onArticle?: (article: SampleArticle, element: Element) => void;
}

/** The first page after installing: what Plumbline is, and an article on which it works. */
export function Welcome({ port, locale, appearance, onArticle }: Props) {
  return (
    <View locale={locale} appearance={appearance} title={translate(locale, 'welcome_title')}>
      <WelcomeBody port={port} locale={locale} onArticle={onArticle} />
    </View>
  );
}

function WelcomeBody({ port, locale, onArticle }: Omit<Props, 'appearance'>) {
  const text = useText();
  const [chosen, setChosen] = useState<Locale | null>(null);
  const article = SAMPLE_ARTICLES[chosen ?? locale];
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (element.current) onArticle?.(article, element.current);
  }, [article, onArticle]);

  return (
    <main class="welcome">
      <header class="welcome-head">
        <p class="welcome-brand">
          <Sign />
          {text('appName')}
        </p>
        <LanguageChoice
          label={text('welcome_language')}
          selected={locale}
          onChoose={(language) => {
            setChosen(null);
            port.chooseLanguage(language);
          }}
        />
        <h1>{text('welcome_title')}</h1>
        <p class="welcome-lead">{text('welcome_lead')}</p>
        <p class="welcome-private">{text('welcome_private')}</p>
      </header>

      <section class="welcome-try" aria-labelledby="try">
        <div class="welcome-try-head">
          <h2 id="try">{text('welcome_try_title')}</h2>
          <LanguageChoice label={text('welcome_article_language')} selected={article.language} onChoose={setChosen} />
          <p class="faint">{text('welcome_try_note')}</p>
        </div>
        <Article article={article} elementRef={element} />
      </section>

      <section class="welcome-legend" aria-labelledby="legend">
        <h2 id="legend">{text('welcome_legend_title')}</h2>
        <VerdictLegend />
        <p class="faint">{text('welcome_legend_note')}</p>
      </section>

      <HowTo port={port} />
    </main>
  );
}

interface LanguageChoiceProps {
  readonly label: string;
  readonly selected: Locale;
  readonly onChoose: (locale: Locale) => void;
}

function LanguageChoice({ label, selected, onChoose }: LanguageChoiceProps) {
  return (
    <div class="languages" role="group" aria-label={label}>
      {LOCALE_NAMES.map(({ locale, name }) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === selected}
          onClick={() => onChoose(locale)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

/** Plain text in plain elements: the page session reads and marks it like any article. */
function Article({
  article,
  elementRef,
}: {
  readonly article: SampleArticle;
  readonly elementRef: RefObject<HTMLElement | null>;
}) {
  return (
    <article lang={article.language} key={article.language} ref={elementRef}>
      <h3>{article.title}</h3>
      <p class="welcome-dateline">
        <time dateTime={article.published}>{formatDate(article.language, article.published)}</time>
      </p>
      {article.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </article>
  );
}

function HowTo({ port }: Pick<Props, 'port'>) {
  const text = useText();
  const keys = useCommandKeys(port) ?? {};
  const set = COMMANDS.filter(([command]) => keys[command]);
  return (
    <section class="welcome-how" aria-labelledby="how">
      <h2 id="how">{text('welcome_how_title')}</h2>
      <dl>
        <Way name={text('welcome_how_point')}>{text('welcome_how_point_text')}</Way>
        {set.length > 0 && (
          <Way name={text('welcome_how_keys')}>
            <ul class="keys">
              {set.map(([command, does]) => (
                <li key={command}>
                  <kbd>{keys[command]}</kbd> {text(does)}
                </li>
              ))}
            </ul>
          </Way>
        )}
        <Way name={text('welcome_how_popup')}>{text('welcome_how_popup_text')}</Way>
        <Way name={text('welcome_how_panel')}>{text('welcome_how_panel_text')}</Way>
        <Way name={text('welcome_how_sites')}>{text('welcome_how_sites_text')}</Way>
      </dl>
    </section>
  );
}

function Way({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
