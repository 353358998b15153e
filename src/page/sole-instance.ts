/** Known to every copy of this script in the same world, and to nobody else there. */
const KEY = Symbol.for('plumbline.page');

/** Stops the copy of this script that ran here before, and returns a signal that aborts when `signal` does or a newer copy comes. */
export function becomeSoleInstance(signal: AbortSignal): AbortSignal {
  const world = globalThis as { [KEY]?: AbortController };
  world[KEY]?.abort();
  const own = new AbortController();
  world[KEY] = own;
  return AbortSignal.any([signal, own.signal]);
}
