import { spawn, type ChildProcess } from 'node:child_process';
import { on, once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromiumProgram, switchesFor } from '../../../src/cli/launch-chromium.ts';

/** A page or worker, as the browser lists it. */
interface Target {
  readonly url: string;
  readonly webSocketDebuggerUrl: string;
}

/**
 * Chromium with the production build, and with nobody attached to its pages: what a debugger looks at has nothing
 * prerendered.
 */
export class UnattendedChromium {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #address: string;

  private constructor(process: ChildProcess, profile: string, address: string) {
    this.#process = process;
    this.#profile = profile;
    this.#address = address;
  }

  static async start(proxyPort: number): Promise<UnattendedChromium> {
    const profile = mkdtempSync(join(tmpdir(), 'plumbline-unattended-'));
    const own = ['--headless=new', '--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
    const process = spawn(chromiumProgram(), [...own, ...switchesFor({ proxyPort }), 'about:blank'], {
      stdio: 'ignore',
    });
    const port = await portIn(profile);
    return new UnattendedChromium(process, profile, `http://127.0.0.1:${port}`);
  }

  /** Waits until the extension has opened its welcome page, which comes in front of everything before it. */
  async welcomed(): Promise<void> {
    const until = Date.now() + 60_000;
    while (!(await this.#find('/welcome.html'))) {
      if (Date.now() > until) throw new Error('the extension opened no welcome page within a minute');
      await wait(100);
    }
  }

  /** Opens an address in a tab in front. */
  async open(url: string): Promise<void> {
    await fetch(`${this.#address}/json/new?${url}`, { method: 'PUT' });
  }

  /** The value of an expression in the page or worker whose address ends so; looked at only for as long as that takes. */
  async evaluate<T>(addressEnd: string, expression: string): Promise<T> {
    const target = await this.#find(addressEnd);
    if (!target) throw new Error(`there is no ${addressEnd}`);
    const socket = new WebSocket(target.webSocketDebuggerUrl);
    try {
      await once(socket, 'open');
      const params = { expression, awaitPromise: true, returnByValue: true };
      const answer = answerOn<T>(socket);
      socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
      const { result, error } = await answer;
      if (!result) throw new Error(error?.message ?? 'the browser gave no answer');
      const fault = result.exceptionDetails;
      if (fault) throw new Error(fault.exception?.description ?? fault.text);
      return result.result.value;
    } finally {
      socket.close();
    }
  }

  async #find(addressEnd: string): Promise<Target | undefined> {
    const answer = await fetch(`${this.#address}/json/list`);
    return ((await answer.json()) as Target[]).find(({ url }) => url.endsWith(addressEnd));
  }

  async stop(): Promise<void> {
    const exited = once(this.#process, 'exit');
    this.#process.kill();
    await exited;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Evaluated<T> {
  readonly id?: number;
  readonly result?: { result: { value: T }; exceptionDetails?: { text: string; exception?: { description?: string } } };
  readonly error?: { message: string };
}

/** The first message that answers something: what happens meanwhile is told on the same socket. */
async function answerOn<T>(socket: WebSocket): Promise<Evaluated<T>> {
  for await (const [{ data }] of on(socket, 'message')) {
    const told = JSON.parse(data as string) as Evaluated<T>;
    if (told.id !== undefined) return told;
  }
  throw new Error('the browser told nothing');
}

/** The port that the browser chose; it writes it down once it listens. */
async function portIn(profile: string): Promise<string> {
  const until = Date.now() + 60_000;
  for (;;) {
    try {
      const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
      if (port) return port;
    } catch {
      // not written yet
    }
    if (Date.now() > until) throw new Error('Chromium did not start within a minute');
    await wait(100);
  }
}
