import { within } from '../reading.ts';
import { isAttached, isSizeOf, isTakenBefore } from './attached.ts';
import type { Name } from './names.ts';
import type { NamesAround } from './names-around.ts';
import { keepNearest } from './keep-nearest.ts';
import type { Place } from './place.ts';
import type { Nearness, Statement } from './statement.ts';

/** Whose the figure may be: who is named near it, over its block, and before. */
export function entitiesOf(place: Place, around: NamesAround): Pick<Statement, 'entities' | 'named'> {
  const entities = new Map<string, Nearness>();
  const named = new Map<string, Nearness>();
  for (const name of place.entities) {
    const nearness = nearnessOf(name, place);
    keepNearest(named, name.id, nearness);
    keepNearest(entities, name.company, nearness);
  }
  for (const { id, company, nearness } of around.heads) {
    keepNearest(named, id, nearness);
    keepNearest(entities, company, nearness);
  }
  for (const id of around.inTitle) {
    const nearness = entities.get(id);
    if (nearness) entities.set(id, { ...nearness, title: true });
  }
  for (const [id, nearness] of around.before) keepNearest(entities, id, nearness);
  return { entities, named };
}

/** The last name before the figure, in its sentence. */
export function subjectOf({ entities, figure, sentence }: Place): string | null {
  return entities.findLast((name) => name.end <= figure.start && within(name, sentence))?.id ?? null;
}

/** Nearest wins within the clause; farther out, the sentence's and the paragraph's subject. */
function nearnessOf(name: Name, place: Place): Nearness {
  if (!within(name, place.sentence)) return nearnessInParagraph(name, place);
  return name.end <= place.figure.start ? nearnessBefore(name, place) : nearnessAfter(name, place);
}

function nearnessBefore(name: Name, place: Place): Nearness {
  const { figure, clause, gap } = place;
  const { words } = name;
  const inClause = within(name, clause);
  const where = inClause ? 'clause' : 'sentence';
  const nearer = isActorBetween(place, name.end, figure.start, name.company);
  if (name.start < gap.start) return { weight: nearer ? 0.7 : 0.8, where, words };
  const taken = name.isBacker ? 0.4 : isTakenBefore(name, place) ? 0.2 : name.isComparedWith ? 0.16 : 0;
  return { weight: (inClause ? 1 : 0.87) - (nearer ? 0.1 : 0) - taken, where, words };
}

function nearnessAfter(name: Name, place: Place): Nearness {
  const { figure, clause, gap, reading } = place;
  const { words } = name;
  const inClause = within(name, clause);
  const where = inClause ? 'clause' : 'sentence';
  if (name.end > gap.end) return { weight: 0.6, where, words };
  if (inClause && isSizeOf(figure.end, name.start, reading.plain)) return { weight: 0.97, where, words };
  if (inClause && isAttached(figure.end, name.start, reading.plain)) return { weight: 0.93, where, words };
  const nearer = isActorBetween(place, figure.end, name.start, name.company);
  return { weight: (inClause ? 0.88 : 0.62) - (nearer ? 0.12 : 0), where, words };
}

function nearnessInParagraph({ words, sentenceAt, isComparedWith, isHolding }: Name, place: Place): Nearness {
  const distance = place.sentenceAt - sentenceAt;
  const taken = isComparedWith || isHolding ? 0.16 : 0;
  const weight = distance > 0 ? Math.max(0.5, 0.68 - 0.06 * distance) - taken : 0.38;
  return { weight, where: 'paragraph', words };
}

/** Another company's name stands between two offsets. */
function isActorBetween({ entities }: Place, from: number, to: number, company: string): boolean {
  for (const name of entities)
    if (name.isActor && name.start >= from && name.end <= to && name.company !== company) return true;
  return false;
}
