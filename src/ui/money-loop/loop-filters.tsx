import { useId } from 'preact/hooks';
import type { Deal } from '../../claims/schema.ts';
import { formatDate } from '../language/format.ts';
import { useLocale } from '../language/locale-context.ts';
import { useText } from '../language/use-text.ts';
import { BINDING_KEYS } from './binding-keys.ts';
import { BINDINGS, fitsFilter, FLOWS, type LoopFilter } from './loop-filter.ts';

interface Props {
  readonly deals: readonly Deal[];
  readonly filter: LoopFilter;
  readonly onFilter: (filter: LoopFilter) => void;
  /** Every company of the drawing, in its order. */
  readonly companies: readonly string[];
  readonly nameOf: (company: string) => string;
  /** The stops of the slider, `YYYY-MM`. */
  readonly months: readonly string[];
}

/** Narrows the deals by company, by what flows, by how firm they are, and by when they were announced. */
export function LoopFilters({ deals, filter, onFilter, companies, nameOf, months }: Props) {
  const text = useText();
  const locale = useLocale();
  const id = useId();
  const at = filter.until === null ? months.length - 1 : Math.max(0, months.indexOf(filter.until));
  const month = months[at] ?? '';
  return (
    <div class="loop-filters">
      <label class="loop-company-choice">
        <span>{text('loop_company')}</span>
        <select
          value={filter.company ?? ''}
          onChange={(event) => onFilter({ ...filter, company: event.currentTarget.value || null })}
        >
          <option value="" selected={filter.company === null}>
            {text('loop_any')}
          </option>
          {companies.map((company) => (
            <option key={company} value={company} selected={company === filter.company}>
              {nameOf(company)}
            </option>
          ))}
        </select>
      </label>
      <Chips
        label={text('loop_flow')}
        values={FLOWS}
        chosen={filter.flow}
        nameOf={(flow) => text(`loop_flow_${flow}`)}
        countOf={(flow) => deals.filter((deal) => fitsFilter(deal, { ...filter, flow })).length}
        onChoose={(flow) => onFilter({ ...filter, flow })}
      />
      <Chips
        label={text('loop_binding')}
        values={BINDINGS}
        chosen={filter.binding}
        nameOf={(binding) => text(`loop_binding_${BINDING_KEYS[binding]}`)}
        countOf={(binding) => deals.filter((deal) => fitsFilter(deal, { ...filter, binding })).length}
        onChoose={(binding) => onFilter({ ...filter, binding })}
      />
      {months.length > 1 && (
        <p class="loop-until">
          <label for={id}>{text('loop_until')}</label>
          <input
            id={id}
            type="range"
            min={0}
            max={months.length - 1}
            step={1}
            value={at}
            aria-valuetext={formatDate(locale, month)}
            onInput={(event) => {
              const chosen = Number(event.currentTarget.value);
              onFilter({ ...filter, until: chosen === months.length - 1 ? null : (months[chosen] ?? null) });
            }}
          />
          <output for={id}>{formatDate(locale, month)}</output>
        </p>
      )}
    </div>
  );
}

interface ChipsProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly chosen: Value | null;
  readonly nameOf: (value: Value) => string;
  readonly countOf: (value: Value) => number;
  readonly onChoose: (value: Value | null) => void;
}

/** Only what would leave something is offered, and what is chosen already. */
function Chips<Value extends string>({ label, values, chosen, nameOf, countOf, onChoose }: ChipsProps<Value>) {
  return (
    <div class="filter" role="group" aria-label={label}>
      {values.map((value) => {
        const count = countOf(value);
        return (
          (count > 0 || value === chosen) && (
            <button
              key={value}
              type="button"
              class="chip"
              aria-pressed={value === chosen}
              onClick={() => onChoose(value === chosen ? null : value)}
            >
              {nameOf(value)}
              <span class="chip-count">{count}</span>
            </button>
          )
        );
      })}
    </div>
  );
}
