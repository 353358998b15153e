import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page under its address: `www.reuters.com/technology/a`. The value is the HTML, or how to make it. */
export type Pages = Readonly<Record<string, string | (() => string)>>;

/**
 * A small HTTP proxy that answers for real news hosts with pages of ours, so that the built extension runs unchanged on the
 * hosts it is made for, with no network. What is not among the pages is refused.
 */
export class NewsServer {
  readonly #server: Server;
  readonly #pages: Pages;
  /** What was asked for and is none of the pages: addresses, and `host:port` where a tunnel was. */
  readonly refused: string[] = [];

  private constructor(server: Server, pages: Pages) {
    this.#server = server;
    this.#pages = pages;
  }

  /** `headers` go with every page. */
  static async start(pages: Pages, headers: Readonly<Record<string, string>> = {}): Promise<NewsServer> {
    const server = createServer();
    const news = new NewsServer(server, pages);
    server.on('request', (request, response) => {
      // A proxy gets the absolute form; a plain request has the host in its header.
      const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
      const page = pages[`${url.host}${url.pathname}`];
      if (page === undefined) {
        if (url.pathname !== '/favicon.ico') news.refused.push(url.href);
        response.writeHead(404).end();
        return;
      }
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
        .end(typeof page === 'string' ? page : page());
    });
    // What a browser asks for itself (updates, its maker's services) finds no way out either.
    server.on('connect', ({ url }, socket) => {
      news.refused.push(url ?? '');
      // The browser may hang up before it has heard the refusal.
      socket.on('error', () => socket.destroy());
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return news;
  }

  /** Whether an address is one of the pages (or the icon that a browser asks a site for). */
  serves(address: string): boolean {
    const url = URL.parse(address);
    return url !== null && (`${url.host}${url.pathname}` in this.#pages || url.pathname === '/favicon.ico');
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
