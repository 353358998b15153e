import { storage } from 'wxt/utils/storage';

/** The annotation for which the side panel is being opened: it is not there yet to be told. Kept in memory only. */
const waiting = storage.defineItem<string | null>('session:panel-annotation', { fallback: null });

export function leaveForPanel(annotation: string): Promise<void> {
  return waiting.setValue(annotation);
}

/** What was left for the panel; it is taken away with it. */
export async function takeForPanel(): Promise<string | null> {
  const annotation = await waiting.getValue();
  if (annotation !== null) await waiting.setValue(null);
  return annotation;
}
