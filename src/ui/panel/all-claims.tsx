import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ClaimsBundle } from '../../claims/bundle.ts';
import { useLocale } from '../language/locale-context.ts';
import { useText, type Texts } from '../language/use-text.ts';
import { ClaimItem } from '../search-box/claim-item.tsx';
import { focusFirstRow, RowList } from '../search-box/row-list.tsx';
import { SearchBox } from '../search-box/search-box.tsx';
import { SearchResults } from '../search-box/search-results.tsx';
import { useSearch } from '../search-box/use-search.ts';
import { CLAIM_ORDERS, orderedClaims, type ClaimGroup, type ClaimOrder } from './claim-order.ts';
import type { PanelPort } from './panel-port.ts';

/** Of a group; our own are fewer. With large packs the rest is found by search. */
const MOST_ROWS = 300;

interface Props {
  readonly bundle: ClaimsBundle;
  readonly port: Pick<PanelPort, 'copy'>;
  /** Id of the claim whose card is open. */
  readonly open: string | null;
  readonly onOpen: (claim: string | null) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** Every claim on file, by topic, date or size; with a query, what it finds. */
export function AllClaims({ bundle, port, open, onOpen, query, onQuery }: Props) {
  const text = useText();
  const locale = useLocale();
  const [order, setOrder] = useState<ClaimOrder>('topic');
  const groups = useMemo(() => orderedClaims(bundle, order), [bundle, order]);
  const search = useSearch(bundle);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const toggle = (claim: string) => onOpen(open === claim ? null : claim);
  const copy = (copied: string) => port.copy(copied);

  useEffect(() => {
    list.current?.querySelector('[data-open="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [open]);

  return (
    <div
      onKeyDown={(event) => {
        if (event.isComposing || event.target !== field.current) return;
        if (event.key === 'ArrowDown') {
          event.preventDefault();
          focusFirstRow(list.current);
        } else if (event.key === 'Escape') onQuery('');
      }}
    >
      <SearchBox value={query} onInput={onQuery} fieldRef={field} />
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
          <>
            <OrderChoice order={order} onOrder={setOrder} />
            {groups.map((group) => (
              <section key={group.key} class="topic">
                <h2>
                  {headingOf(group, text)}{' '}
                  <span class="topic-count">{text.count('panel_in_topic', group.claims.length)}</span>
                </h2>
                <RowList label={headingOf(group, text)}>
                  {group.claims.slice(0, MOST_ROWS).map(({ id }) => (
                    <ClaimItem
                      key={id}
                      bundle={bundle}
                      claim={id}
                      expanded={open === id}
                      onToggle={() => toggle(id)}
                      onCopy={copy}
                    />
                  ))}
                </RowList>
                {group.claims.length > MOST_ROWS && (
                  <p class="result-hint">
                    {text('panel_more', (group.claims.length - MOST_ROWS).toLocaleString(locale))}
                  </p>
                )}
              </section>
            ))}
          </>
        )}
      </div>
    </div>
  );
}

function headingOf({ heading }: ClaimGroup, text: Texts): string {
  return 'year' in heading ? heading.year : text(heading.key);
}

function OrderChoice({
  order,
  onOrder,
}: {
  readonly order: ClaimOrder;
  readonly onOrder: (order: ClaimOrder) => void;
}) {
  const text = useText();
  return (
    <div class="filter claim-order" role="group" aria-label={text('claims_order')}>
      {CLAIM_ORDERS.map((candidate) => (
        <button
          key={candidate}
          type="button"
          class="chip"
          aria-pressed={order === candidate}
          onClick={() => onOrder(candidate)}
        >
          {text(`claims_order_${candidate}`)}
        </button>
      ))}
    </div>
  );
}
