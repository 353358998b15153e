/** Known to every copy of our scripts in the same world, and to nobody else there. */
const KEY = Symbol.for('plumbline.instances');

/** What can be stopped: an abort controller, or less. */
interface Instance {
  abort(): void;
}

type World = typeof globalThis & { [KEY]?: Map<string, Instance> };

/** Stops the one of that name that ran here before. The next one stops this. */
export function takeThePlaceOf(name: string, instance: Instance): void {
  const instances = ((globalThis as World)[KEY] ??= new Map());
  instances.get(name)?.abort();
  instances.set(name, instance);
}
