import { createServer, request, type Server } from 'node:http';
import { createServer as createSecureServer, type Server as TlsServer } from 'node:https';
import { readFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';

/** What a host serves over https, by address without protocol. */
export type SecurePages = Readonly<Record<string, () => string>>;

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/tls/${name}`, import.meta.url));

/**
 * A proxy in front of the news server that also answers https for any host, with a certificate that nobody vouches for: the
 * browser must be launched to trust any.
 */
export class SecureServer {
  readonly #proxy: Server;
  readonly #secure: TlsServer;
  /** Everything that was asked for through the proxy: addresses, and for https the hosts with their port. */
  readonly asked: readonly string[];

  private constructor(proxy: Server, secure: TlsServer, asked: readonly string[]) {
    this.#proxy = proxy;
    this.#secure = secure;
    this.asked = asked;
  }

  static async start(newsPort: number, pages: SecurePages): Promise<SecureServer> {
    const all: string[] = [];
    const secure = createSecureServer({ key: fixture('key.pem'), cert: fixture('cert.pem') }, (asked, response) => {
      const page = pages[`${asked.headers.host}${asked.url}`];
      if (!page) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(page());
    });
    const proxy = createServer((asked, response) => {
      all.push(asked.url ?? '');
      const onwards = request(
        { host: '127.0.0.1', port: newsPort, path: asked.url, method: asked.method, headers: asked.headers },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        },
      );
      onwards.on('error', () => response.writeHead(502).end());
      asked.pipe(onwards);
    });
    await listening(secure);
    const securePort = (secure.address() as AddressInfo).port;
    proxy.on('connect', (asked, socket) => {
      all.push(asked.url ?? '');
      // The browser may hang up at any moment, also on a refusal.
      socket.on('error', () => socket.destroy());
      const host = (asked.url ?? '').replace(/:443$/, '');
      if (!Object.keys(pages).some((page) => page.startsWith(`${host}/`))) {
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      const through = connect(securePort, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        through.pipe(socket).pipe(through);
      });
      through.on('error', () => socket.destroy());
      socket.on('close', () => through.destroy());
    });
    await listening(proxy);
    return new SecureServer(proxy, secure, all);
  }

  get port(): number {
    return (this.#proxy.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const server of [this.#proxy, this.#secure]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }
}

function listening(server: Server | TlsServer): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}
