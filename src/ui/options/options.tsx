import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { TOPICS, type Topic } from '../../claims/topics.ts';
import { localeOf, translate, type Locale } from '../language/locale.ts';
import { LOCALE_NAMES } from '../language/locale-names.ts';
import type { KeepingTrouble } from '../../extension/keeping.ts';
import { useText } from '../language/use-text.ts';
import { View } from '../view.tsx';
import { AddedSites } from './added-sites.tsx';
import { DismissedMarks } from './dismissed-marks.tsx';
import { EraseData } from './erase-data.tsx';
import { Group } from './group.tsx';
import type { ArticleLanguage, OptionsPort, Settings } from './options-port.ts';
import { Shortcuts } from './shortcuts.tsx';
import './options.css';

interface Props {
  readonly port: OptionsPort;
  /** The browser's languages, best first: what `auto` follows. */
  readonly browserLanguages: readonly string[];
  /** Further groups of settings, before the last: the claim packs. */
  readonly children?: ComponentChildren;
}

const DELAYS = [0, 150, 300, 600, 1000];

/** The settings; every change counts at once. */
export function Options({ port, browserLanguages, children }: Props) {
  const [settings, setSettings] = useState<Settings>();
  const [trouble, setTrouble] = useState<KeepingTrouble | 'damaged' | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const take = (now: Settings) => {
      if (!leaving.signal.aborted) setSettings(now);
    };
    port.watchSettings(take, leaving.signal);
    void port.readSettings().then(take);
    void port.settingsDamaged().then((damaged) => damaged && !leaving.signal.aborted && setTrouble('damaged'));
    return () => leaving.abort();
  }, [port]);

  if (!settings) return null;
  const locale: Locale = settings.language === 'auto' ? localeOf(browserLanguages) : settings.language;
  // What is shown is what is kept: a tab that is closed within the moment must not have shown more.
  const change = (changed: Partial<Settings>) => {
    port.changeSettings(changed).then(
      (now) => {
        setSettings(now);
        setTrouble(null);
      },
      (error: unknown) => {
        setTrouble(port.troubleOf(error));
        void port.readSettings().then(setSettings);
      },
    );
  };
  return (
    <View locale={locale} appearance={settings.appearance} title={translate(locale, 'options_title')}>
      <div class="options-trouble" role="alert">
        {trouble && <p>{translate(locale, `keeping_${trouble}`)}</p>}
      </div>
      <OptionsForm port={port} settings={settings} change={change}>
        {children}
      </OptionsForm>
    </View>
  );
}

interface FormProps {
  readonly port: OptionsPort;
  readonly settings: Settings;
  readonly change: (change: Partial<Settings>) => void;
}

function OptionsForm({ port, settings, change, children }: FormProps & { readonly children: ComponentChildren }) {
  const text = useText();
  return (
    <main class="options">
      <h1>{text('options_title')}</h1>
      <Choice
        label={text('options_language')}
        value={settings.language}
        options={[
          ['auto', text('options_language_auto')],
          ...LOCALE_NAMES.map(({ locale, name }) => [locale, name] as const),
        ]}
        onChoose={(language) => change({ language })}
      />
      <Choice
        label={text('options_appearance')}
        value={settings.appearance}
        options={[
          ['system', text('options_appearance_system')],
          ['light', text('options_appearance_light')],
          ['dark', text('options_appearance_dark')],
        ]}
        onChoose={(appearance) => change({ appearance })}
      />
      <Choice
        label={text('options_hover_delay')}
        value={String(settings.hoverDelay)}
        options={[...new Set([...DELAYS, settings.hoverDelay])]
          .toSorted((a, b) => a - b)
          .map((delay) => [String(delay), text('options_milliseconds', String(delay))] as const)}
        onChoose={(delay) => change({ hoverDelay: Number(delay) })}
      />
      <Topics settings={settings} change={change} />
      <ArticleLanguages settings={settings} change={change} />
      <SitesOff settings={settings} change={change} />
      <AddedSites port={port} />
      <DismissedMarks port={port} dismissed={settings.dismissed} onChange={(dismissed) => change({ dismissed })} />
      <Shortcuts port={port} />
      {children}
      <EraseData port={port} />
    </main>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([option]) => option === event.currentTarget.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option} selected={option === value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

type PartProps = Omit<FormProps, 'port'>;

function Topics({ settings, change }: PartProps) {
  const text = useText();
  const set = (topic: Topic, on: boolean) =>
    change({ topicsOff: on ? settings.topicsOff.filter((other) => other !== topic) : [...settings.topicsOff, topic] });
  return (
    <Group legend={text('options_topics')} note={text('options_topics_note')}>
      {TOPICS.map((topic) => (
        <label key={topic} class="check">
          <input
            type="checkbox"
            checked={!settings.topicsOff.includes(topic)}
            onChange={(event) => set(topic, event.currentTarget.checked)}
          />
          {text(`topic_${topic}`)}
        </label>
      ))}
    </Group>
  );
}

function ArticleLanguages({ settings, change }: PartProps) {
  const text = useText();
  const off = settings.languagesOff;
  const set = (language: ArticleLanguage, on: boolean) =>
    change({ languagesOff: on ? off.filter((other) => other !== language) : [...off, language] });
  return (
    <Group legend={text('options_articles')} note={text('options_articles_note')}>
      {LOCALE_NAMES.map(({ locale, name }) => (
        <label key={locale} class="check" lang={locale}>
          <input
            type="checkbox"
            checked={!off.includes(locale)}
            onChange={(event) => set(locale, event.currentTarget.checked)}
          />
          {name}
        </label>
      ))}
    </Group>
  );
}

function SitesOff({ settings, change }: PartProps) {
  const text = useText();
  return (
    <Group legend={text('options_sites_off')}>
      {settings.sitesOff.length === 0 && <p class="faint">{text('options_sites_none')}</p>}
      <ul class="option-list">
        {settings.sitesOff.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              class="quiet"
              aria-label={text('options_site_on_named', site)}
              onClick={() => change({ sitesOff: settings.sitesOff.filter((other) => other !== site) })}
            >
              {text('options_site_on')}
            </button>
          </li>
        ))}
      </ul>
    </Group>
  );
}
