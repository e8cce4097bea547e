/** Stands between a router and a subgraph and keeps what the one asked the other. It changes nothing. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const callShape = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).nullish() });
export type Call = z.infer<typeof callShape>;

export interface CountingProxy {
  readonly url: string;
  /** Every body that went through, in its order; a batch of operations is refused by not being a Call. */
  calls(): readonly Call[];
  clear(): void;
  close(): Promise<void>;
}

export async function startCountingProxy(target: string): Promise<CountingProxy> {
  let calls: Call[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const body = await text(request);
      calls.push(callShape.parse(JSON.parse(body)));
      const { accept = 'application/json' } = request.headers;
      const answer = await fetch(target, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body,
      });
      const answered = await answer.text();
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' });
      response.end(answered);
    })().catch((error: unknown) => response.writeHead(502).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // `listen` has resolved on a port: the address is no path and not null.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    calls: () => calls,
    clear: () => (calls = []),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
