import { useMemo, useRef, useState } from 'preact/hooks';
import type { Deal } from '../../claims/schema.ts';
import { useText } from '../language/use-text.ts';
import { pointAt, RING, spread, type LoopBand, type LoopCompany, type LoopLayout } from './loop-layout.ts';

/** What stands out while everything else steps back. */
export type Lit = { readonly company: string } | { readonly deal: string };

interface Props {
  readonly layout: LoopLayout;
  /** Pixels to a unit of the drawing. */
  readonly scale: number;
  readonly nameOf: (company: string) => string;
  readonly lit: Lit | null;
  readonly chosen: string | null;
  readonly onLight: (lit: Lit | null) => void;
  readonly onChoose: (company: string) => void;
  readonly onOpen: (deal: Deal) => void;
}

const HALF = 250;
/** Units on a side. */
export const RING_SIZE = 2 * HALF;
const LABEL_AT = RING + 18;
const LABEL_ROOM = HALF - LABEL_AT;
/** Pixels. */
const LABEL_SIZE = 12;

/**
 * The drawing. Companies are buttons, one stop of the Tab key together, arrow keys round the ring; the bands answer the
 * pointer alone, for the rows below hold the same deals.
 */
export function LoopRing({ layout, scale, nameOf, lit, chosen, onLight, onChoose, onOpen }: Props) {
  const text = useText();
  const ring = useRef<SVGSVGElement>(null);
  const [stop, setStop] = useState(0);
  const size = LABEL_SIZE / Math.min(scale, 1.1);
  const angles = useMemo(
    () =>
      spread(
        layout.companies.map(({ start, end }) => (start + end) / 2),
        (1.15 * size) / LABEL_AT,
      ),
    [layout.companies, size],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const company = layout.companies[stop];
    if (step !== undefined) {
      event.preventDefault();
      const next = (stop + step + layout.companies.length) % layout.companies.length;
      setStop(next);
      ring.current?.querySelectorAll<SVGElement>('[role=button]')[next]?.focus();
    } else if ((event.key === 'Enter' || event.key === ' ') && company) {
      event.preventDefault();
      onChoose(company.id);
    }
  };

  return (
    <svg
      ref={ring}
      class="loop-ring"
      viewBox={`${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`}
      role="group"
      aria-label={text('loop_ring')}
      data-lit={lit !== null}
      onKeyDown={onKeyDown}
      onPointerLeave={() => onLight(null)}
    >
      <Hatches />
      {layout.bands.map((band) => (
        <path
          key={band.deal.id}
          class="loop-band"
          d={band.path}
          data-family={band.family}
          data-standing={band.standing}
          data-lit={isLit(band, lit)}
          aria-hidden="true"
          onPointerEnter={() => onLight({ deal: band.deal.id })}
          onClick={() => onOpen(band.deal)}
        >
          <title>{`${nameOf(band.deal.from)} → ${nameOf(band.deal.to)}`}</title>
        </path>
      ))}
      {layout.companies.map((company, at) => (
        <g
          key={company.id}
          class="loop-company"
          role="button"
          // Not `tabIndex`: names of attributes in SVG are written as they stand.
          tabindex={at === stop ? 0 : -1}
          aria-pressed={chosen === company.id}
          aria-label={nameOf(company.id)}
          data-lit={touches(company, layout, lit)}
          data-idle={!layout.bands.some(({ deal }) => deal.from === company.id || deal.to === company.id)}
          onFocus={() => {
            setStop(at);
            onLight({ company: company.id });
          }}
          onBlur={() => onLight(null)}
          onPointerEnter={() => onLight({ company: company.id })}
          onClick={() => onChoose(company.id)}
        >
          <path d={company.path} />
          <Name company={company} name={nameOf(company.id)} angle={angles[at] ?? 0} size={size} />
        </g>
      ))}
    </svg>
  );
}

interface NameProps {
  readonly company: LoopCompany;
  readonly name: string;
  /** Where it stands; names that would lie on each other have moved apart. */
  readonly angle: number;
  /** Of its letters, in units of the drawing. */
  readonly size: number;
}

/** A name along its radius, never upside down, with a line to its company's arc. */
function Name({ company, name, angle, size }: NameProps) {
  const { x, y } = pointAt(angle, LABEL_AT);
  const from = pointAt((company.start + company.end) / 2, RING + 6);
  const to = pointAt(angle, LABEL_AT - 3);
  const turned = Math.sin(angle) < 0;
  const degrees = (angle * 180) / Math.PI - 90 + (turned ? 180 : 0);
  return (
    <>
      <path class="loop-leader" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
      <text
        transform={`translate(${x} ${y}) rotate(${Math.round(degrees * 100) / 100})`}
        text-anchor={turned ? 'end' : 'start'}
        dy="0.34em"
        font-size={size}
      >
        {shortened(name, size)}
      </text>
    </>
  );
}

/**
 * What fits between the ring and the edge: first without what stands in brackets, then cut, after a whole word where there is
 * one, so that who says what they see names the button. The button has the whole name.
 */
function shortened(name: string, size: number): string {
  const fits = (text: string) => lengthOf(text) * size <= LABEL_ROOM;
  const bare = name.replace(/\s*[（(].*$/, '');
  if (fits(bare)) return bare;
  const words = bare.split(/(?<=[ ,，、-])/);
  while (words.length > 1 && !fits(`${words.join('')}…`)) words.pop();
  let cut = words.join('').trimEnd();
  while (cut.length > 1 && !fits(`${cut}…`)) cut = cut.slice(0, -1);
  return `${cut.replace(/[\s,，、-]+$/, '')}…`;
}

/** About how many squares of its letters' size a text is long: Han characters are square, Latin ones half as wide and a little more. */
function lengthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.58), 0);
}

/** What is not firm is hatched, capital and payments in different directions. */
export function Hatches() {
  return (
    <defs>
      {(['capital', 'payment'] as const).map((family) => (
        <pattern
          key={family}
          id={`loop-hatch-${family}`}
          width="3"
          height="3"
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${family === 'capital' ? 45 : -45})`}
        >
          <path class="loop-hatch" data-family={family} d="M0 0.75h3" />
        </pattern>
      ))}
    </defs>
  );
}

function isLit({ deal }: LoopBand, lit: Lit | null): boolean {
  if (lit === null) return false;
  return 'deal' in lit ? deal.id === lit.deal : deal.from === lit.company || deal.to === lit.company;
}

/** A company stands out with its own deals and as the other end of one that does. */
function touches({ id }: LoopCompany, layout: LoopLayout, lit: Lit | null): boolean {
  return layout.bands.some((band) => isLit(band, lit) && (band.deal.from === id || band.deal.to === id));
}
