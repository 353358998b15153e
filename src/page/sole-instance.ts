/** Known to every copy of our scripts in the same world, and to nobody else there. */
const KEY = Symbol.for('plumbline.instances');

type World = typeof globalThis & { [KEY]?: Map<string, AbortController> };

/** Stops the one of that name that ran here before, and returns a signal that aborts when `signal` does or a newer one comes. */
export function becomeSoleInstance(name: string, signal: AbortSignal): AbortSignal {
  const instances = ((globalThis as World)[KEY] ??= new Map());
  instances.get(name)?.abort();
  const own = new AbortController();
  instances.set(name, own);
  return AbortSignal.any([signal, own.signal]);
}
