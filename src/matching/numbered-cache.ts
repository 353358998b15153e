/**
 * What has been worked out of things that are numbered from 0: a sparse set with values. To make it and to forget all of it
 * costs next to nothing, however many things there are.
 */
export class NumberedCache<T> {
  /** Where the value of each thing stands, if it has one. */
  readonly #places: Uint32Array;
  readonly #numbers: number[] = [];
  readonly #values: T[] = [];
  #count = 0;

  constructor(size: number) {
    this.#places = new Uint32Array(size);
  }

  get(number: number): T | undefined {
    const place = this.#places[number] ?? 0;
    return place < this.#count && this.#numbers[place] === number ? this.#values[place] : undefined;
  }

  /** Keeps the value of a thing that has none. */
  add(number: number, value: T): void {
    this.#places[number] = this.#count;
    this.#numbers[this.#count] = number;
    this.#values[this.#count] = value;
    this.#count += 1;
  }

  forget(): void {
    this.#count = 0;
  }
}
