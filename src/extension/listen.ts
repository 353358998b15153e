/** An event of the extension's API; the listener's shape is the event's. */
interface BrowserEvent<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

/** Listens to an event of the extension's API until the signal aborts: `addEventListener` with a signal, for events that know none. */
export function listen<Listener>(
  event: BrowserEvent<Listener>,
  listener: NoInfer<Listener>,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  event.addListener(listener);
  signal.addEventListener('abort', () => event.removeListener(listener), { once: true });
}
