import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page under its address: `www.reuters.com/technology/a`. The value is the HTML, or how to make it. */
export type Pages = Readonly<Record<string, string | (() => string)>>;

/**
 * A small HTTP proxy that answers for real news hosts with pages of ours, so that the built extension runs unchanged on the
 * hosts it is made for, with no network. What is not among the pages is refused, and remembered.
 */
export class NewsServer {
  readonly #server: Server;
  /** Every address that was asked for and is none of our pages. */
  readonly strangers: string[] = [];

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(pages: Pages): Promise<NewsServer> {
    const server = createServer();
    const news = new NewsServer(server);
    server.on('request', (request, response) => {
      // A proxy gets the absolute form; a plain request has the host in its header.
      const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
      const page = pages[`${url.host}${url.pathname}`];
      if (page === undefined) {
        if (!url.pathname.endsWith('/favicon.ico')) news.strangers.push(url.href);
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(typeof page === 'string' ? page : page());
    });
    server.on('connect', (request, socket) => {
      news.strangers.push(`connect ${request.url ?? ''}`);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return news;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
