import type { PageFacts } from '../annotation.ts';
import type { Lexicon } from '../lexicon.ts';
import { type Reading, readBlock } from '../reading.ts';
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
  readonly #spokenOf = new Map<string, number>();
  #lead: Reading | null = null;
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

  /** What is known before the next block begins. It then counts as read: `page` of all surroundings goes on counting. */
  enter(reading: Reading): Surroundings {
    const { block } = reading;
    const isItem = block.role === 'list-item';
    if (!isItem) this.#lead = LEADS_IN.test(block.text) ? reading : null;
    const around: Surroundings = {
      title: this.#title,
      lead: isItem ? this.#lead : null,
      heading: this.#readHead(block.heading),
      rowHead: this.#readHead(block.rowHead),
      columnHead: this.#readHead(block.columnHead),
      before: this.#companies,
      page: this.#spokenOf,
      institutions: this.#institutions,
    };
    this.#hearCompanies(reading);
    this.#hearInstitutions(reading);
    return around;
  }

  #hearCompanies(reading: Reading): void {
    const named = companiesIn(reading, this.#lexicon);
    this.#count(named);
    this.#companies = lastNamed(named, this.#companies, COMPANIES);
  }

  #hearInstitutions(reading: Reading): void {
    const named = institutionsIn(reading, this.#lexicon);
    this.#count(named);
    this.#institutions = lastNamed(named, this.#institutions, INSTITUTIONS);
  }

  #count(ids: readonly string[]): void {
    for (const id of ids) this.#spokenOf.set(id, (this.#spokenOf.get(id) ?? 0) + 1);
  }

  #readHead(text: string | undefined): Reading | null {
    if (text === undefined || text.trim() === '') return null;
    const known = this.#heads.get(text);
    if (known) return known;
    const reading = readBlock(
      { id: '', text, role: 'heading' },
      this.#lexicon,
      this.#page.language,
      this.#page.published,
    );
    this.#heads.set(text, reading);
    return reading;
  }
}

/** The line before a list ends with a colon, or is too short to be a sentence of its own. */
const LEADS_IN = /[:：][\s*_]*$|^[^.。!！?？]{1,60}$/;

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
