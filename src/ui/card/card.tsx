import { useId, useState } from 'preact/hooks';
import { SeriesChart } from '../charts/series-chart.tsx';
import { fillIn } from '../language/words.ts';
import type { Locale, Words } from '../language/words.ts';
import type { CardContent } from './card-content.ts';
import type { CardCopies } from './card-copies.ts';
import type { CardModel } from './card-model.ts';
import { Comparison } from './comparison.tsx';
import { SourceList } from './source-list.tsx';
import { Unbroken } from './unbroken.tsx';
import { VerdictMark } from './verdict-mark.tsx';

/** What the reader can do with a card; an action that is not given shows no button. */
export interface CardActions {
  close(): void;
  openPanel(): void;
  /** Takes a text to the clipboard. */
  copy(text: string): void;
  /** Scrolls the page to the mark. */
  jump(): void;
  /** "Not this claim": the reader says that the mark is mistaken. */
  dismiss(): void;
}

interface Props {
  readonly content: CardContent;
  readonly words: Words;
  readonly locale: Locale;
  readonly actions: Partial<CardActions>;
  /** Id of the title, for a dialog that is named by it. */
  readonly titleId?: string;
}

/** What is on record about one figure: the same card beside a page, in the popup, the panel and the welcome page. */
export function Card({ content, words, locale, actions, titleId }: Props) {
  const ownId = useId();
  const { model, chart, copies } = content;
  const id = titleId ?? ownId;
  return (
    <article class="plumb-card" lang={locale} aria-labelledby={id}>
      <header class="plumb-card-head">
        <span class="plumb-card-verdict" data-verdict={model.verdict ?? 'on-file'}>
          <VerdictMark verdict={model.verdict} />
          {model.label}
        </span>
        <span class="plumb-card-topic">{model.topic}</span>
        {actions.close && <CloseButton words={words} close={actions.close} />}
      </header>
      <h2 class="plumb-card-title" id={id}>
        <Unbroken text={model.title} />
      </h2>
      <Comparison model={model} words={words} />
      {model.notes.map((note) => (
        <p class="plumb-note" key={note}>
          <Unbroken text={note} />
        </p>
      ))}
      {model.misquote && (
        <p class="plumb-misquote">
          <Unbroken text={model.misquote} />
        </p>
      )}
      {chart && <SeriesChart chart={chart} words={words} />}
      <p class="plumb-text">
        <Unbroken text={model.statement} />
      </p>
      <p class="plumb-text plumb-text-context">
        <Unbroken text={model.context} />
      </p>
      {model.perspective && (
        <details class="plumb-text plumb-perspective">
          <summary>{fillIn(words['card_pair'], [words['card_perspective'], model.perspective.says])}</summary>
          <p class="plumb-note">{model.perspective.working}</p>
        </details>
      )}
      <SourceList sources={model.sources} words={words} />
      <p class="plumb-dates">
        {[model.dates.figure, model.dates.reviewed, model.dates.data].map(
          (date) => date && <span key={date}>{date}</span>,
        )}
      </p>
      {model.dates.stale && <p class="plumb-stale">{model.dates.stale}</p>}
      <Why model={model} words={words} />
      <Actions actions={actions} copies={copies} words={words} />
    </article>
  );
}

function Why({ model, words }: { readonly model: CardModel; readonly words: Words }) {
  const { matched, compared, reasons, score, confidence } = model.working;
  if (model.verdict === null) return <p class="plumb-note">{confidence}</p>;
  return (
    <details class="plumb-why">
      <summary>{words['card_why']}</summary>
      <ul class="plumb-working plumb-matched" aria-label={words['card_matched']}>
        {matched.map(({ as, words: found, where }) => (
          <li key={`${as} ${found} ${where}`}>
            <span>{as}</span>
            <q lang="">{found}</q>
            <span>{where}</span>
          </li>
        ))}
      </ul>
      <ul class="plumb-working">
        {[compared, ...reasons, confidence, score].map((line) => line && <li key={line}>{line}</li>)}
      </ul>
    </details>
  );
}

function Actions({
  actions,
  copies,
  words,
}: {
  readonly actions: Partial<CardActions>;
  readonly copies: CardCopies;
  readonly words: Words;
}) {
  const { copy, openPanel, jump, dismiss } = actions;
  if (!copy && !openPanel && !jump && !dismiss) return null;
  return (
    <div class="plumb-actions">
      {jump && (
        <button type="button" onClick={() => jump()}>
          {words['card_jump']}
        </button>
      )}
      {dismiss && (
        <button type="button" onClick={() => dismiss()}>
          {words['card_dismiss']}
        </button>
      )}
      {openPanel && (
        <button type="button" onClick={() => openPanel()}>
          {words['card_panel']}
        </button>
      )}
      {copy && <Copying copies={copies} copy={copy} words={words} />}
    </div>
  );
}

const FORMS = ['text', 'markdown', 'citation'] as const;

function Copying({
  copies,
  copy,
  words,
}: {
  readonly copies: CardCopies;
  readonly copy: (text: string) => void;
  readonly words: Words;
}) {
  const [copied, setCopied] = useState<keyof CardCopies | null>(null);
  return (
    <span class="plumb-copying" role="group" aria-label={words['card_copy']}>
      <span aria-hidden="true">{words['card_copy']}</span>
      {FORMS.map((form) => (
        <button
          key={form}
          type="button"
          onClick={() => {
            copy(copies[form]);
            setCopied(form);
          }}
        >
          {words[`card_copy-${form}`]}
        </button>
      ))}
      <span class="plumb-copied" role="status">
        {copied && words['card_copied']}
      </span>
    </span>
  );
}

function CloseButton({ words, close }: { readonly words: Words; readonly close: () => void }) {
  return (
    <button class="plumb-card-close" type="button" aria-label={words['card_close']} onClick={() => close()}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        <path d="m2 2 8 8m0-8-8 8" />
      </svg>
    </button>
  );
}
