/** What has been worked out of things that are numbered from 0. All of it is forgotten at once, which costs nothing. */
export class NumberedCache<T> {
  readonly #values: (T | undefined)[];
  /** The round in which each value was set: a value of an earlier round is forgotten. */
  readonly #rounds: Uint32Array;
  #round = 1;

  constructor(size: number) {
    this.#values = Array.from<T | undefined>({ length: size });
    this.#rounds = new Uint32Array(size);
  }

  get(number: number): T | undefined {
    return this.#rounds[number] === this.#round ? this.#values[number] : undefined;
  }

  set(number: number, value: T): void {
    this.#values[number] = value;
    this.#rounds[number] = this.#round;
  }

  forget(): void {
    this.#round += 1;
  }
}
