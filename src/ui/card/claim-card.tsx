import { useId, useState } from 'preact/hooks';
import type { ClaimDetail } from '../../extension/messages.ts';
import type { Annotation } from '../../matching/annotation.ts';
import { SeriesChart } from '../charts/series-chart.tsx';
import type { PageFigure } from '../charts/series-layout.ts';
import { word } from '../language/words.ts';
import type { Locale } from '../language/words.ts';
import { cardModel, cardText } from './card-model.ts';
import type { CardModel, OnRecord, SourceLine } from './card-model.ts';
import { VerdictMark } from './verdict-mark.tsx';

/** What the reader can do with a card; an action that is not given shows no button. */
export interface CardActions {
  close(): void;
  openPanel(): void;
  /** Takes the card as plain text. */
  copy(text: string): void;
  /** Scrolls the page to the mark. */
  jump(): void;
  /** "Not this claim": the reader says that the mark is mistaken. */
  dismiss(): void;
}

interface Props {
  readonly detail: ClaimDetail;
  /** Null where the claim is shown by itself, as in search. */
  readonly annotation: Annotation | null;
  /** When the page was published, `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly locale: Locale;
  readonly actions: Partial<CardActions>;
  /** Id of the title, for a dialog that is named by it. */
  readonly titleId?: string;
}

/** What is on record about one figure: the same card beside a page, in the popup, the panel and the welcome page. */
export function ClaimCard({ detail, annotation, published, locale, actions, titleId }: Props) {
  const ownId = useId();
  const today = new Date().toISOString().slice(0, 10);
  const model = cardModel(detail, annotation, { locale, published, today });
  const id = titleId ?? ownId;
  return (
    <article class="plumb-card" lang={locale} aria-labelledby={id}>
      <header class="plumb-card-head">
        <span class="plumb-card-verdict" data-verdict={model.verdict ?? 'on-file'}>
          <VerdictMark verdict={model.verdict} />
          {model.label}
        </span>
        <span class="plumb-card-topic">{model.topic}</span>
        {actions.close && <CloseButton locale={locale} close={actions.close} />}
      </header>
      <h2 class="plumb-card-title" id={id}>
        {model.title}
      </h2>
      <Comparison model={model} locale={locale} />
      {model.notes.map((note) => (
        <p class="plumb-note" key={note}>
          {note}
        </p>
      ))}
      {model.misquote && <p class="plumb-misquote">{model.misquote}</p>}
      {detail.series && <SeriesChart series={detail.series} locale={locale} page={pageFigure(annotation, published)} />}
      <p class="plumb-text">{model.statement}</p>
      <p class="plumb-text plumb-text-context">{model.context}</p>
      {model.perspective && (
        <details class="plumb-text plumb-perspective">
          <summary>{word(locale, 'card_pair', word(locale, 'card_perspective'), model.perspective.says)}</summary>
          <p class="plumb-note">{model.perspective.working}</p>
        </details>
      )}
      <Sources sources={model.sources} locale={locale} />
      <p class="plumb-dates">
        {[model.dates.figure, model.dates.reviewed, model.dates.data].map(
          (date) => date && <span key={date}>{date}</span>,
        )}
      </p>
      {model.dates.stale && <p class="plumb-stale">{model.dates.stale}</p>}
      <Why model={model} locale={locale} marked={annotation !== null} />
      <Actions actions={actions} text={() => cardText(model, locale)} locale={locale} />
    </article>
  );
}

/** The page's figure stands in the chart only where it was held against this record. */
function pageFigure(annotation: Annotation | null, published: string | null): PageFigure | null {
  if (!annotation?.figure || annotation.figure.unit === null || annotation.verdict === 'context') return null;
  const { low, high, unit } = annotation.figure;
  return {
    low,
    high,
    unit,
    period: annotation.record?.period ?? null,
    at: published ?? annotation.record?.asOf ?? null,
  };
}

function Comparison({ model, locale }: { readonly model: CardModel; readonly locale: Locale }) {
  if (!model.page && !model.record) return null;
  return (
    <dl class="plumb-compare">
      {model.page && (
        <div class="plumb-page-says">
          <dt>{word(locale, 'card_page-says')}</dt>
          <dd>
            <span class="plumb-figure" lang="">
              {model.page.quote}
            </span>
            {model.page.told && <span class="plumb-beside">{model.page.told}</span>}
          </dd>
        </div>
      )}
      {model.record && <RecordLine term={word(locale, 'card_on-record')} record={model.record} locale={locale} />}
      {model.newer && <RecordLine term={word(locale, 'card_now')} record={model.newer} locale={locale} />}
    </dl>
  );
}

function RecordLine({
  term,
  record,
  locale,
}: {
  readonly term: string;
  readonly record: OnRecord;
  readonly locale: Locale;
}) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <span class="plumb-figure">{record.value}</span>
        <span class="plumb-beside">
          {[record.kind, record.label, record.period, record.asOf].filter(Boolean).join(' · ')}
        </span>
        {record.sum && (
          <span class="plumb-beside">{word(locale, 'card_pair', word(locale, 'card_sum'), record.sum)}</span>
        )}
      </dd>
    </div>
  );
}

/** The first few stand open: those of the figure that is shown come first. */
const SOURCES_SHOWN = 3;

function Sources({ sources, locale }: { readonly sources: readonly SourceLine[]; readonly locale: Locale }) {
  // One more is no reason to fold.
  const open = sources.length <= SOURCES_SHOWN + 1 ? sources.length : SOURCES_SHOWN;
  const rest = sources.slice(open);
  return (
    <section class="plumb-sources">
      <h3>{word(locale, 'card_sources')}</h3>
      <SourceList sources={sources.slice(0, open)} locale={locale} />
      {rest.length > 0 && (
        <details>
          <summary>{word(locale, 'card_more-sources', `${rest.length}`)}</summary>
          <SourceList sources={rest} locale={locale} />
        </details>
      )}
    </section>
  );
}

function SourceList({ sources, locale }: { readonly sources: readonly SourceLine[]; readonly locale: Locale }) {
  return (
    <ul>
      {sources.map((source) => (
        <li key={source.id}>
          <SourceName source={source} locale={locale} />
          {source.published && `${locale === 'en' ? ', ' : '，'}${source.published}`}
        </li>
      ))}
    </ul>
  );
}

/** A source's name, as a link where somebody has seen its address. */
export function SourceName({ source, locale }: { readonly source: SourceLine; readonly locale: Locale }) {
  const title = [source.title, source.primary && word(locale, 'card_primary')].filter(Boolean).join(' · ') || undefined;
  if (!source.url) return <span title={title}>{source.publisher}</span>;
  return (
    <a
      href={source.url}
      title={title}
      hreflang={source.language}
      target="_blank"
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
    >
      {source.publisher}
      <svg class="plumb-out" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        <path d="M2 8 8 2M3.5 2H8v4.5" />
      </svg>
      <span class="plumb-unseen"> ({word(locale, 'card_opens-new-tab')})</span>
    </a>
  );
}

function Why({
  model,
  locale,
  marked,
}: {
  readonly model: CardModel;
  readonly locale: Locale;
  readonly marked: boolean;
}) {
  const { matched, reasons, score, confidence } = model.working;
  if (!marked) return <p class="plumb-note">{confidence}</p>;
  return (
    <details class="plumb-why">
      <summary>{word(locale, 'card_why')}</summary>
      <ul class="plumb-working">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
        <li>{confidence}</li>
      </ul>
      <ul class="plumb-working plumb-matched" aria-label={word(locale, 'card_matched')}>
        {matched.map(({ as, words, where }) => (
          <li key={`${as} ${words} ${where}`}>
            <span>{as}</span>
            <q lang="">{words}</q>
            <span>{where}</span>
          </li>
        ))}
      </ul>
      <p class="plumb-note">{score}</p>
    </details>
  );
}

function Actions({
  actions,
  text,
  locale,
}: {
  readonly actions: Partial<CardActions>;
  readonly text: () => string;
  readonly locale: Locale;
}) {
  const [copied, setCopied] = useState(false);
  const { copy, openPanel, jump, dismiss } = actions;
  if (!copy && !openPanel && !jump && !dismiss) return null;
  return (
    <div class="plumb-actions">
      {jump && (
        <button type="button" onClick={() => jump()}>
          {word(locale, 'card_jump')}
        </button>
      )}
      {dismiss && (
        <button type="button" onClick={() => dismiss()}>
          {word(locale, 'card_dismiss')}
        </button>
      )}
      {copy && (
        <button
          type="button"
          onClick={() => {
            copy(text());
            setCopied(true);
          }}
        >
          <span aria-live="polite">{word(locale, copied ? 'card_copied' : 'card_copy')}</span>
        </button>
      )}
      {openPanel && (
        <button type="button" onClick={() => openPanel()}>
          {word(locale, 'card_panel')}
        </button>
      )}
    </div>
  );
}

function CloseButton({ locale, close }: { readonly locale: Locale; readonly close: () => void }) {
  return (
    <button class="plumb-card-close" type="button" aria-label={word(locale, 'card_close')} onClick={() => close()}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        <path d="m2 2 8 8m0-8-8 8" />
      </svg>
    </button>
  );
}
