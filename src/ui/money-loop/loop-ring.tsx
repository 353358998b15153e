import { useRef, useState } from 'preact/hooks';
import type { Deal } from '../../claims/schema.ts';
import { formatShort } from '../language/format.ts';
import { useLocale } from '../language/locale-context.ts';
import { useText } from '../language/use-text.ts';
import { pointAt, RING, type LoopBand, type LoopCompany, type LoopLayout } from './loop-layout.ts';

/** What stands out while everything else steps back. */
export type Lit = { readonly company: string } | { readonly deal: string };

interface Props {
  readonly layout: LoopLayout;
  readonly nameOf: (company: string) => string;
  readonly lit: Lit | null;
  readonly chosen: string | null;
  readonly onLight: (lit: Lit | null) => void;
  readonly onChoose: (company: string) => void;
  readonly onOpen: (deal: Deal) => void;
}

const HALF = 234;
const LABEL_AT = RING + 10;

/**
 * The drawing. Companies are buttons, one stop of the Tab key together, arrow keys round the ring; the bands answer the
 * pointer alone, for the rows below hold the same deals.
 */
export function LoopRing({ layout, nameOf, lit, chosen, onLight, onChoose, onOpen }: Props) {
  const text = useText();
  const ring = useRef<SVGSVGElement>(null);
  const [stop, setStop] = useState(0);

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
          <Name company={company} name={nameOf(company.id)} />
        </g>
      ))}
      <WidthScale widthOf={layout.widthOf} />
    </svg>
  );
}

const SAMPLES = [10e9, 100e9, 400e9];

/** What the widths mean, on the scale of the drawing. */
function WidthScale({ widthOf }: Pick<LoopLayout, 'widthOf'>) {
  const locale = useLocale();
  return (
    <g class="loop-scale" aria-hidden="true">
      {SAMPLES.map((amount, at) => (
        <g key={amount} transform={`translate(${8 - HALF} ${HALF - 58 + at * 21})`}>
          <path d="M0 0H20" stroke-width={widthOf(amount)} />
          <text x="26" dy="0.34em">
            {formatShort(locale, amount, 'USD')}
          </text>
        </g>
      ))}
    </g>
  );
}

/** A name along its radius, never upside down. */
function Name({ company, name }: { readonly company: LoopCompany; readonly name: string }) {
  const angle = (company.start + company.end) / 2;
  const { x, y } = pointAt(angle, LABEL_AT);
  const turned = Math.sin(angle) < 0;
  const degrees = (angle * 180) / Math.PI - 90 + (turned ? 180 : 0);
  return (
    <text
      transform={`translate(${x} ${y}) rotate(${Math.round(degrees * 100) / 100})`}
      text-anchor={turned ? 'end' : 'start'}
      dy="0.34em"
    >
      {shortened(name)}
    </text>
  );
}

const LABEL_ROOM = HALF - LABEL_AT;
const FONT_SIZE = 12;

/**
 * What fits between the ring and the edge: first without what stands in brackets, then cut, after a whole word where there is
 * one, so that who says what they see names the button. The button has the whole name.
 */
function shortened(name: string): string {
  const bare = name.replace(/\s*[（(].*$/, '');
  if (lengthOf(bare) <= LABEL_ROOM) return bare;
  const words = bare.split(/(?<=[ ,，、])/);
  while (words.length > 1 && lengthOf(`${words.join('')}…`) > LABEL_ROOM) words.pop();
  let cut = words.join('').trimEnd();
  while (cut.length > 1 && lengthOf(`${cut}…`) > LABEL_ROOM) cut = cut.slice(0, -1);
  return `${cut.replace(/[\s,，、]+$/, '')}…`;
}

/** About how long a text is: Han characters are square, Latin ones half as wide and a little more. */
function lengthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? FONT_SIZE : FONT_SIZE * 0.58), 0);
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
