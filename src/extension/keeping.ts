import { browser } from 'wxt/browser';

/** Why something could not be kept: no room, a private window, or the browser's storage does not work. */
export type KeepingTrouble = 'full' | 'private' | 'failed';

export class NotKept extends Error {
  readonly trouble: KeepingTrouble;

  constructor(trouble: KeepingTrouble, cause?: unknown) {
    super(`not kept: ${trouble}`, { cause });
    this.name = 'NotKept';
    this.trouble = trouble;
  }
}

/**
 * Writes to this device's storage, or to what the browser keeps for us, one writer of a kind at a time across all our contexts. What was there before stays where
 * the write fails. Throws `NotKept`.
 */
export async function keep<T>(kind: string, write: () => Promise<T>): Promise<T> {
  return inTurn(kind, async () => {
    try {
      return await write();
    } catch (error) {
      if (error instanceof NotKept) throw error;
      throw new NotKept(isFull(error) ? 'full' : 'failed', error);
    }
  });
}

/** A private window leaves nothing behind on the device: whoever would keep something asks here first. */
export function isPrivateContext(): boolean {
  return browser.extension?.inIncognitoContext === true;
}

/** What the error of a write means to whoever waits for it. */
export function troubleOf(error: unknown): KeepingTrouble {
  return error instanceof NotKept ? error.trouble : 'failed';
}

function inTurn<T>(kind: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`plumbline-${kind}`, work) as Promise<T>;
}

/** Chrome: "Resource::kQuotaBytes quota exceeded"; Firefox: `QuotaExceededError`; a full disk says so in words. */
function isFull(error: unknown): boolean {
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  return /quota|no space|disk (?:is )?full|FILE_ERROR_NO_SPACE/i.test(text);
}
