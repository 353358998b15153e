/** A label to be set, with the places where it may stand, best first. */
export interface Wanted {
  readonly text: string;
  readonly role: LabelRole;
  readonly places: readonly Place[];
}

/** Of these `value` and `page` are set in bold. */
export type LabelRole = 'value' | 'event' | 'page' | 'date' | 'tick';

/** A point of the text's base line: its start, middle or end. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Label extends Place {
  readonly text: string;
  readonly role: LabelRole;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Sets each label, in their order, at its first place that is within `area` and free; one that has none is left out. */
export function setLabels(wanted: readonly Wanted[], area: Box, taken: readonly Box[]): Label[] {
  const boxes = [...taken];
  const set: Label[] = [];
  for (const { text, role, places } of wanted) {
    const free = places
      .map((place) => ({ place, box: boxOf(text, role, place) }))
      .find(({ box }) => isWithin(box, area) && !boxes.some((other) => overlap(box, other)));
    if (!free) continue;
    boxes.push(free.box);
    set.push({ text, role, ...free.place });
  }
  return set;
}

const ASCENT = 9;
const DESCENT = 3;
/** Between two labels on one line. */
const AIR = 4;

function boxOf(text: string, role: LabelRole, { x, y, anchor }: Place): Box {
  const width = textWidth(text, role);
  const left = x - { start: 0, middle: 0.5, end: 1 }[anchor] * width;
  return { left: left - AIR / 2, right: left + width + AIR / 2, top: y - ASCENT, bottom: y + DESCENT };
}

/** The place itself, or where the text would run out of `area`, its edge. */
export function within(area: Pick<Box, 'left' | 'right'>, text: string, role: LabelRole, place: Place): Place {
  const { left, right } = boxOf(text, role, place);
  if (left < area.left) return { x: area.left + AIR / 2, y: place.y, anchor: 'start' };
  return right > area.right ? { x: area.right - AIR / 2, y: place.y, anchor: 'end' } : place;
}

/** About as wide as a label of 11 px is drawn; nothing is measured, so that it is the same before it is on a page. */
export function textWidth(text: string, role: LabelRole): number {
  const latin = role === 'value' || role === 'page' ? 6.9 : 6.2;
  let width = 0;
  for (const character of text) width += character > '\u2e7f' ? 11.5 : latin;
  return width;
}

function isWithin(box: Box, area: Box): boolean {
  return box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}
