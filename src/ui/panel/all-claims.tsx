import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClaimsBundle } from '../../claims/bundle.ts';
import { TOPICS } from '../../claims/topics.ts';
import { ClaimCard } from '../card/claim-card.tsx';
import { detailOf } from '../claim-detail.ts';
import { useLocale } from '../language/locale-context.ts';
import { useText } from '../language/use-text.ts';
import { ClaimRow } from '../search-box/claim-row.tsx';
import { focusFirstRow, RowList } from '../search-box/row-list.tsx';
import { SearchBox } from '../search-box/search-box.tsx';
import { SearchResults } from '../search-box/search-results.tsx';
import { useSearch } from '../search-box/use-search.ts';
import type { PanelPort } from './panel-port.ts';

interface Props {
  readonly bundle: ClaimsBundle;
  readonly port: Pick<PanelPort, 'copy'>;
  /** Id of the claim whose card is open. */
  readonly open: string | null;
  readonly onOpen: (claim: string | null) => void;
}

/** Every claim on file, by topic; with a query, what it finds. */
export function AllClaims({ bundle, port, open, onOpen }: Props) {
  const text = useText();
  const locale = useLocale();
  const [query, setQuery] = useState('');
  const search = useSearch(bundle);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const toggle = (claim: string) => onOpen(open === claim ? null : claim);
  const copy = (copied: string) => port.copy(copied);

  useEffect(() => {
    list.current?.querySelector('[data-open="true"]')?.scrollIntoView({ block: 'nearest' });
  }, []);

  return (
    <div
      onKeyDown={(event) => {
        if (event.isComposing || event.target !== field.current) return;
        if (event.key === 'ArrowDown') {
          event.preventDefault();
          focusFirstRow(list.current);
        } else if (event.key === 'Escape') setQuery('');
      }}
    >
      <SearchBox value={query} onInput={setQuery} fieldRef={field} />
      <div ref={list}>
        {query.trim() !== '' ? (
          <SearchResults
            bundle={bundle}
            search={search}
            query={query}
            open={open}
            onToggle={toggle}
            onLeaveUp={() => field.current?.focus()}
            onCopy={copy}
          />
        ) : (
          TOPICS.map((topic) => {
            const claims = bundle.claims.filter((claim) => claim.topic === topic);
            if (claims.length === 0) return null;
            return (
              <section key={topic} class="topic">
                <h2>
                  {text(`topic_${topic}`)}{' '}
                  <span class="topic-count">{text.count('panel_in_topic', claims.length)}</span>
                </h2>
                <RowList label={text(`topic_${topic}`)}>
                  {claims.map((claim) => {
                    const detail = detailOf(bundle, claim.id);
                    const expanded = open === claim.id;
                    return (
                      detail && (
                        <li class="row-item" key={claim.id} data-open={expanded}>
                          <ClaimRow detail={detail} expanded={expanded} onToggle={() => toggle(claim.id)} />
                          {expanded && (
                            <ClaimCard
                              detail={detail}
                              annotation={null}
                              published={null}
                              locale={locale}
                              actions={{ copy }}
                            />
                          )}
                        </li>
                      )
                    );
                  })}
                </RowList>
              </section>
            );
          })
        )}
      </div>
    </div>
  );
}
