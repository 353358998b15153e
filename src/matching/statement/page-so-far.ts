import type { Block, PageFacts } from '../annotation.ts';
import type { Lexicon } from '../lexicon.ts';
import { type Reading, readHead } from '../reading.ts';
import { lastSubject } from './back-references.ts';
import type { Surroundings } from './surroundings.ts';

/** Companies and institutions of the blocks before that can still be meant. */
const COMPANIES = 6;
const INSTITUTIONS = 3;

/** A page read block by block, carrying along who was spoken of. */
export class PageSoFar {
  readonly #page: PageFacts;
  readonly #lexicon: Lexicon;
  readonly #heads = new Map<string, Reading>();
  readonly #title: Reading | null;
  readonly #namedSoFar = new Map<string, number>();
  #lead: string | null = null;
  #subject: string | null = null;
  #companies: readonly string[] = [];
  #institutions: readonly string[] = [];

  constructor(page: PageFacts, lexicon: Lexicon) {
    this.#page = page;
    this.#lexicon = lexicon;
    this.#title = this.#readHead(page.title);
    if (!this.#title) return;
    // The title is no block before: its companies are known to be spoken of, but not the last named.
    this.#count(companiesIn(this.#title, lexicon));
    this.#hearInstitutions(this.#title);
  }

  /**
   * What is known before the next block begins. It then counts as read: `page` of all surroundings goes on counting.
   * `next` is the block after it, null where there is none.
   */
  enter(reading: Reading, next: Reading | null): Surroundings {
    const { block } = reading;
    const lead = this.#leadTo(reading, next);
    if (block.role !== 'list-item') this.#lead = LEADS_IN.test(block.text) ? block.text : null;
    const around = new AroundBlock(block, lead, (text) => this.#readHead(text), {
      title: this.#title,
      before: this.#companies,
      spokenOf: this.#subject,
      page: this.#namedSoFar,
      institutions: this.#institutions,
    });
    this.#hearCompanies(reading);
    this.#hearInstitutions(reading);
    return around;
  }

  #leadTo(reading: Reading, next: Reading | null): string | null {
    if (reading.block.role === 'list-item') return this.#lead;
    if (!isFigureAlone(reading)) return null;
    if (this.#lead !== null && ENDS_OPEN.test(this.#lead)) return this.#lead;
    return next && next.block.role !== 'list-item' && !isFigureAlone(next) ? firstSentenceOf(next) : null;
  }

  #hearCompanies(reading: Reading): void {
    const named = companiesIn(reading, this.#lexicon);
    this.#count(named);
    this.#companies = lastNamed(named, this.#companies, COMPANIES);
    if (named.length > 0) this.#subject = lastSubject(reading, this.#lexicon) ?? this.#subject;
  }

  #hearInstitutions(reading: Reading): void {
    const named = institutionsIn(reading, this.#lexicon);
    this.#count(named);
    this.#institutions = lastNamed(named, this.#institutions, INSTITUTIONS);
  }

  #count(ids: readonly string[]): void {
    for (const id of ids) this.#namedSoFar.set(id, (this.#namedSoFar.get(id) ?? 0) + 1);
  }

  #readHead(text: string | null | undefined): Reading | null {
    if (!text?.trim()) return null;
    const known = this.#heads.get(text);
    if (known) return known;
    const reading = readHead(text, this.#lexicon, this.#page.language, this.#page.published);
    this.#heads.set(text, reading);
    return reading;
  }
}

type KnownBefore = Pick<Surroundings, 'title' | 'before' | 'spokenOf' | 'page' | 'institutions'>;

/** Its heads are read when they are asked for: most blocks hold nothing that asks. */
class AroundBlock implements Surroundings {
  readonly title: Reading | null;
  readonly before: readonly string[];
  readonly spokenOf: string | null;
  readonly page: ReadonlyMap<string, number>;
  readonly institutions: readonly string[];
  readonly #block: Block;
  readonly #lead: string | null;
  readonly #readHead: (text: string | null | undefined) => Reading | null;

  constructor(
    block: Block,
    lead: string | null,
    readHead: (text: string | null | undefined) => Reading | null,
    known: KnownBefore,
  ) {
    this.title = known.title;
    this.before = known.before;
    this.spokenOf = known.spokenOf;
    this.page = known.page;
    this.institutions = known.institutions;
    this.#block = block;
    this.#lead = lead;
    this.#readHead = readHead;
  }

  get lead(): Reading | null {
    return this.#readHead(this.#lead);
  }

  get heading(): Reading | null {
    return this.#readHead(this.#block.heading);
  }

  get rowHead(): Reading | null {
    return this.#readHead(this.#block.rowHead);
  }

  get columnHead(): Reading | null {
    return this.#readHead(this.#block.columnHead);
  }
}

/** The line before a list ends with a colon, or is too short to be a sentence of its own. */
const LEADS_IN = /[:：][\s*_]*$|^[^.。!！?？]{1,60}$/;

const ENDS_OPEN = /[:：][\s*_]*$/;

/** Letters and characters beside a figure that stands alone: a note, whose words it is. */
const FEW_LETTERS = 12;

/** A number set large, as in a box of key figures: what it is of stands before or under it. */
function isFigureAlone({ block, figures }: Reading): boolean {
  const [figure] = figures;
  if (!figure || figures.length > 1 || block.role === 'cell') return false;
  const beside = block.text.slice(0, figure.start) + block.text.slice(figure.end);
  return beside.length <= 40 && beside.replace(/[^\p{L}\p{N}]/gu, '').length <= FEW_LETTERS;
}

function firstSentenceOf({ block, sentences }: Reading): string {
  return block.text.slice(0, sentences[0]?.end);
}

function lastNamed(named: readonly string[], before: readonly string[], count: number): readonly string[] {
  return named.length === 0 ? before : [...new Set([...named.toReversed(), ...before])].slice(0, count);
}

function companiesIn({ entities }: Reading, lexicon: Lexicon): string[] {
  return entities
    .filter(({ kind }) => kind === 'entity')
    .map(({ id }) => lexicon.companyOf(id))
    .filter((id) => lexicon.kindOf(id) === 'company');
}

function institutionsIn({ entities }: Reading, lexicon: Lexicon): string[] {
  return entities.map(({ id }) => id).filter((id) => lexicon.kindOf(id) === 'institution');
}
