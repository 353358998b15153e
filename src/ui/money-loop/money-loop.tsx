import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ClaimsBundle } from '../../claims/bundle.ts';
import { textIn } from '../language/claim-text.ts';
import { useLocale } from '../language/locale-context.ts';
import { useText } from '../language/use-text.ts';
import { DealRow } from './deal-row.tsx';
import { DealTable } from './deal-table.tsx';
import { dollarsOf, layoutLoop } from './loop-layout.ts';
import { EVERY_DEAL, fitsFilter, monthsOf, type LoopFilter } from './loop-filter.ts';
import { LoopFilters } from './loop-filters.tsx';
import { LoopLegend } from './loop-legend.tsx';
import { LoopRing, RING_SIZE, type Lit } from './loop-ring.tsx';
import './money-loop.css';

interface Props {
  readonly bundle: ClaimsBundle;
  readonly onCopy: (text: string) => void;
}

/** Who pays whom: companies on a ring, deals as bands; and the same deals as a table, largest first. */
export function MoneyLoop({ bundle, onCopy }: Props) {
  const text = useText();
  const locale = useLocale();
  const layout = useMemo(() => layoutLoop(bundle.deals), [bundle]);
  const months = useMemo(() => monthsOf(bundle.deals), [bundle]);
  const [filter, setFilter] = useState<LoopFilter>(EVERY_DEAL);
  const chosen = filter.company;
  const setChosen = (company: string | null) => setFilter({ ...filter, company });
  const [lit, setLit] = useState<Lit | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const scale = useScale(ring);

  const names = useMemo(
    () => new Map(bundle.entities.map(({ id, label }) => [id, textIn(locale, label)])),
    [bundle, locale],
  );
  const nameOf = (id: string) => names.get(id) ?? id;
  const listed = useMemo(
    () =>
      bundle.deals
        .filter((deal) => fitsFilter(deal, filter))
        .toSorted((a, b) => (dollarsOf(b) ?? 0) - (dollarsOf(a) ?? 0)),
    [bundle, filter],
  );
  // A company that is chosen only steps forward: the other deals of its time and kind stay to be seen.
  const drawn = useMemo(() => {
    const bands = layout.bands.filter(({ deal }) => fitsFilter(deal, { ...filter, company: null }));
    return { ...layout, bands };
  }, [layout, filter]);

  useEffect(() => {
    if (open === null) return;
    const row = list.current?.querySelector(`[data-deal="${CSS.escape(open)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [open]);

  return (
    <div class="loop">
      <p class="loop-intro">{text('loop_intro')}</p>
      <div class="loop-drawing" ref={ring}>
        <LoopRing
          layout={drawn}
          scale={scale}
          nameOf={nameOf}
          lit={lit ?? (chosen === null ? null : { company: chosen })}
          chosen={chosen}
          onLight={setLit}
          onChoose={(company) => setChosen(company === chosen ? null : company)}
          onOpen={(deal) => {
            if (!fitsFilter(deal, filter)) setChosen(null);
            setOpen(deal.id);
          }}
        />
      </div>
      <LoopLegend widthOf={(amount) => layout.widthOf(amount) * scale} />
      <LoopFilters
        deals={bundle.deals}
        filter={filter}
        onFilter={setFilter}
        companies={layout.companies.map(({ id }) => id)}
        nameOf={nameOf}
        months={months}
      />
      <header class="loop-list-head">
        <h2>{chosen === null ? text('loop_all') : nameOf(chosen)}</h2>
        <span class="topic-count" role="status">
          {text.count('loop_deals', listed.length)}
        </span>
        {filter !== EVERY_DEAL && (
          <button type="button" class="quiet" onClick={() => setFilter(EVERY_DEAL)}>
            {text('panel_show_all')}
          </button>
        )}
      </header>
      {listed.length === 0 && <p class="panel-note">{text('loop_none')}</p>}
      <div ref={list} hidden={listed.length === 0} onPointerLeave={() => setLit(null)}>
        <DealTable label={chosen === null ? text('loop_all') : nameOf(chosen)}>
          {listed.map((deal) => (
            <DealRow
              key={deal.id}
              bundle={bundle}
              deal={deal}
              nameOf={nameOf}
              expanded={open === deal.id}
              onToggle={() => setOpen(open === deal.id ? null : deal.id)}
              onLight={(on) => setLit(on ? { deal: deal.id } : null)}
              onCopy={onCopy}
            />
          ))}
        </DealTable>
      </div>
    </div>
  );
}

/** Pixels to a unit of the drawing, as wide as `place` is: what is to be read keeps its size on any. */
function useScale(place: RefObject<HTMLElement | null>): number {
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    if (!place.current) return;
    const watcher = new ResizeObserver(([entry]) => take(entry?.contentRect.width ?? 0));
    const take = (width: number) => {
      if (width > 0) setScale(width / RING_SIZE);
    };
    take(place.current.clientWidth);
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, []);
  return scale;
}
