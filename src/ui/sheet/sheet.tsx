import type { Finding, Findings } from '../../export/findings.ts';
import { wordsAfter, wordsBefore } from '../../export/text-fragment.ts';
import type { CardModel } from '../card/card-model.ts';
import { Comparison } from '../card/comparison.tsx';
import { type SourceLine, webAddress } from '../card/source-lines.ts';
import { Unbroken } from '../card/unbroken.tsx';
import { VerdictMark } from '../card/verdict-mark.tsx';
import { ChartDrawing } from '../charts/chart-drawing.tsx';
import type { ChartModel } from '../charts/chart-model.ts';
import { formatDate } from '../language/format.ts';
import { LocaleContext, useLocale } from '../language/locale-context.ts';
import { useText } from '../language/use-text.ts';
import { wordsOf } from '../language/words.ts';
import { countVerdicts, VERDICTS } from '../page-figures/verdict-counts.tsx';
import { Sign } from '../sign.tsx';

/** All that was found on a page, to be read on paper: nothing folds, nothing moves, addresses stand in full. */
export function Sheet({ findings }: { readonly findings: Findings }) {
  return (
    <LocaleContext.Provider value={findings.locale}>
      <main class="sheet" lang={findings.locale}>
        <Head findings={findings} />
        <ol class="sheet-findings">
          {findings.findings.map((finding) => (
            <FindingEntry key={finding.annotation.block + finding.annotation.start} finding={finding} of={findings} />
          ))}
        </ol>
        <Foot dataVersion={findings.dataVersion} />
      </main>
    </LocaleContext.Provider>
  );
}

function Head({ findings: { page, findings, locale, today } }: { readonly findings: Findings }) {
  const text = useText();
  const counts = countVerdicts(findings.map(({ annotation }) => annotation));
  const published = page.published && text('sheet_published', formatDate(locale, page.published));
  return (
    <header class="sheet-head">
      <p class="sheet-brand">
        <Sign size={16} />
        <span>
          {text('appName')} · {text('sheet_title')}
        </span>
      </p>
      <h1 lang={page.language}>{page.title}</h1>
      {page.url && <Address url={page.url} />}
      <p class="sheet-dates">
        {[published, text('sheet_read', formatDate(locale, today))].filter(Boolean).join(' · ')}
      </p>
      <ul class="sheet-counts">
        {VERDICTS.filter((verdict) => counts.has(verdict)).map((verdict) => (
          <li key={verdict}>
            <VerdictMark verdict={verdict} />
            <span class="legend-line" data-verdict={verdict}>
              {text(`verdict_${verdict}`)}
            </span>{' '}
            {counts.get(verdict)}
          </li>
        ))}
      </ul>
    </header>
  );
}

function FindingEntry({ finding, of: { page, locale } }: { readonly finding: Finding; readonly of: Findings }) {
  const { card, chart } = finding;
  const words = wordsOf(locale);
  return (
    <li class="sheet-finding">
      <p class="sheet-verdict">
        <VerdictMark verdict={card.verdict} />
        <strong>{card.label}</strong>
        <span class="sheet-topic">{card.topic}</span>
      </p>
      <h2>
        <Unbroken text={card.title} />
      </h2>
      <Excerpt finding={finding} />
      {finding.page !== page && finding.page.url && (
        <p class="sheet-small">
          <Address url={finding.page.url} />
        </p>
      )}
      <div class="sheet-columns" data-chart={chart !== null || undefined}>
        <div>
          <Comparison model={card} words={words} />
          {card.notes.map((note) => (
            <p key={note}>
              <Unbroken text={note} />
            </p>
          ))}
          {card.misquote && (
            <p class="sheet-misquote">
              <Unbroken text={card.misquote} />
            </p>
          )}
        </div>
        {chart && <Chart chart={chart} />}
      </div>
      <p>
        <Unbroken text={card.statement} />
      </p>
      <p>
        <Unbroken text={card.context} />
      </p>
      <Small card={card} />
      <Sources sources={card.sources} />
      <p class="sheet-small">{[card.dates.figure, card.dates.reviewed, card.dates.data].filter(Boolean).join(' · ')}</p>
      {card.dates.stale && <p class="sheet-small">{card.dates.stale}</p>}
    </li>
  );
}

/** The figure among its words, underlined as it is on the page. */
function Excerpt({ finding: { annotation, page, anchor } }: { readonly finding: Finding }) {
  return (
    <blockquote class="sheet-excerpt" lang={page.language}>
      {anchor && ellipsis(wordsBefore(anchor), '…$')}
      <span class="legend-line" data-verdict={annotation.verdict}>
        {annotation.quote}
      </span>
      {anchor && ellipsis(wordsAfter(anchor), '$…')}
    </blockquote>
  );
}

/** The words may go on beyond what the page has handed over. */
function ellipsis(words: string, form: '…$' | '$…'): string {
  // No dots beside a comma: what the cut has left at the outer end of the words is dropped.
  const shown =
    form === '…$' ? words.replace(/^[\s,;:，、；：。]{1,8}/, '') : words.replace(/[\s,;:，、；：]{1,8}$/, '');
  return words.trim() === '' ? words : form.replace('$', () => shown);
}

function Chart({ chart }: { readonly chart: ChartModel }) {
  return (
    <figure class="plumb-chart">
      <figcaption class="plumb-chart-caption">{chart.title}</figcaption>
      <ChartDrawing chart={chart} active={null} />
      {chart.notes.map((note) => (
        <p class="plumb-chart-note" key={note}>
          {note}
        </p>
      ))}
    </figure>
  );
}

/** The sum behind the comparison, and why the figure was marked. */
function Small({ card: { perspective, working } }: { readonly card: CardModel }) {
  const text = useText();
  const reasons = [...working.reasons, working.confidence].join(useLocale() === 'en' ? ' ' : '');
  return (
    <dl class="sheet-small">
      {perspective && (
        <div>
          <dt>{text('card_perspective')}</dt>
          <dd>
            {perspective.says} · {perspective.working}
          </dd>
        </div>
      )}
      <div>
        <dt>{text('card_why')}</dt>
        <dd>{[working.compared, reasons].filter(Boolean).join(' · ')}</dd>
      </div>
    </dl>
  );
}

function Sources({ sources }: { readonly sources: readonly SourceLine[] }) {
  const text = useText();
  return (
    <section class="sheet-sources">
      <h3>{text('card_sources')}</h3>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <span>
              {[source.publisher, source.primary && text('card_primary'), source.published].filter(Boolean).join(' · ')}
            </span>
            {source.title && <cite lang={source.language}>{source.title}</cite>}
            {source.remark && <span lang={source.remarkLanguage}>{source.remark}</span>}
            {source.url && <Address url={source.url} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An address in full; a link only where it leads to the web. */
function Address({ url }: { readonly url: string }) {
  const address = webAddress(url);
  return (
    <span class="sheet-address">
      {address === null ? (
        url
      ) : (
        <a href={address} rel="noopener noreferrer" referrerpolicy="no-referrer">
          {address}
        </a>
      )}
    </span>
  );
}

function Foot({ dataVersion }: Pick<Findings, 'dataVersion'>) {
  const text = useText();
  return (
    <footer class="sheet-foot">
      <p>{text('sheet_about')}</p>
      <p>
        {text('appName')} · {text('card_date-data', dataVersion)}
      </p>
    </footer>
  );
}
