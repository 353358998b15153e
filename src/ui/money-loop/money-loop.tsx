import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ClaimsBundle } from '../../claims/bundle.ts';
import type { Deal } from '../../claims/schema.ts';
import { textIn } from '../language/claim-text.ts';
import { useLocale } from '../language/locale-context.ts';
import { useText } from '../language/use-text.ts';
import { RowList } from '../search-box/row-list.tsx';
import { DealItem } from './deal-item.tsx';
import { dollarsOf, layoutLoop } from './loop-layout.ts';
import { LoopLegend } from './loop-legend.tsx';
import { LoopRing, type Lit } from './loop-ring.tsx';
import './money-loop.css';

interface Props {
  readonly bundle: ClaimsBundle;
  readonly onCopy: (text: string) => void;
}

/** Who pays whom: companies on a ring, deals as bands; and the same deals as rows, largest first. */
export function MoneyLoop({ bundle, onCopy }: Props) {
  const text = useText();
  const locale = useLocale();
  const layout = useMemo(() => layoutLoop(bundle.deals), [bundle]);
  /** Id of the company whose deals alone are listed. */
  const [chosen, setChosen] = useState<string | null>(null);
  const [lit, setLit] = useState<Lit | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);

  const names = useMemo(
    () => new Map(bundle.entities.map(({ id, label }) => [id, textIn(locale, label)])),
    [bundle, locale],
  );
  const nameOf = (id: string) => names.get(id) ?? id;
  const listed = bundle.deals
    .filter((deal) => chosen === null || isAbout(deal, chosen))
    .toSorted((a, b) => (dollarsOf(b) ?? 0) - (dollarsOf(a) ?? 0));

  useEffect(() => {
    if (open === null) return;
    const row = list.current?.querySelector(`[data-deal="${CSS.escape(open)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [open]);

  return (
    <div class="loop">
      <p class="loop-intro">{text('loop_intro')}</p>
      <LoopRing
        layout={layout}
        nameOf={nameOf}
        lit={lit ?? (chosen === null ? null : { company: chosen })}
        chosen={chosen}
        onLight={setLit}
        onChoose={(company) => setChosen(company === chosen ? null : company)}
        onOpen={(deal) => {
          if (chosen !== null && !isAbout(deal, chosen)) setChosen(null);
          setOpen(deal.id);
        }}
      />
      <LoopLegend />
      <header class="loop-list-head">
        <h2>{chosen === null ? text('loop_all') : nameOf(chosen)}</h2>
        <span class="topic-count">{text.count('loop_deals', listed.length)}</span>
        {chosen !== null && (
          <button type="button" class="quiet" onClick={() => setChosen(null)}>
            {text('panel_show_all')}
          </button>
        )}
      </header>
      <div ref={list} onPointerLeave={() => setLit(null)}>
        <RowList label={chosen === null ? text('loop_all') : nameOf(chosen)}>
          {listed.map((deal) => (
            <DealItem
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
        </RowList>
      </div>
    </div>
  );
}

function isAbout(deal: Deal, company: string): boolean {
  return deal.from === company || deal.to === company;
}
