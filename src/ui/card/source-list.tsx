import { fillIn } from '../language/words.ts';
import type { Words } from '../language/words.ts';
import type { SourceLine } from './source-lines.ts';

/** The first few stand open: those of the figure that is shown come first. */
const SOURCES_SHOWN = 3;

export function SourceList({ sources, words }: { readonly sources: readonly SourceLine[]; readonly words: Words }) {
  // One more is no reason to fold.
  const open = sources.length <= SOURCES_SHOWN + 1 ? sources.length : SOURCES_SHOWN;
  const rest = sources.slice(open);
  return (
    <section class="plumb-sources">
      <h3>{words['card_sources']}</h3>
      <Lines sources={sources.slice(0, open)} words={words} />
      {rest.length > 0 && (
        <details>
          <summary>{fillIn(words['card_more-sources'], [`${rest.length}`])}</summary>
          <Lines sources={rest} words={words} />
        </details>
      )}
    </section>
  );
}

function Lines({ sources, words }: { readonly sources: readonly SourceLine[]; readonly words: Words }) {
  return (
    <ul>
      {sources.map((source) => {
        const { title, remark } = source;
        return (
          <li key={source.id}>
            <span>
              <SourceName source={source} words={words} />
              {source.primary && <span class="plumb-primary">{words['card_primary']}</span>}
            </span>
            {source.published && <span class="plumb-published">{source.published}</span>}
            {(title ?? remark) && (
              <span class="plumb-about" title={aboutOf(source)}>
                {title && <span lang={source.language}>{title}</span>}
                {title && remark && ' · '}
                {remark && <span lang={source.remarkLanguage}>{remark}</span>}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A source's name, as a link where somebody has seen its address. */
export function SourceName({ source, words }: { readonly source: SourceLine; readonly words: Words }) {
  if (!source.url) return <span>{source.publisher}</span>;
  return (
    <a
      href={source.url}
      title={aboutOf(source)}
      hreflang={source.language}
      target="_blank"
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
    >
      {source.publisher}
      <svg class="plumb-out" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        <path d="M2 8 8 2M3.5 2H8v4.5" />
      </svg>
      <span class="plumb-unseen"> ({words['card_opens-new-tab']})</span>
    </a>
  );
}

function aboutOf({ title, remark }: SourceLine): string | undefined {
  return [title, remark].filter(Boolean).join(' · ') || undefined;
}
