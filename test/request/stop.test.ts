/** How the server stops: what is under way is answered, what is new is refused, what idles is closed. */
import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { expect, test } from '@jest/globals';
import { deferred, startServer } from './start-server.ts';

/**
 * On this clock the time for stopping is never over. So what resolves has closed by itself; what waits for an idle connection,
 * which is kept for 72 s, comes to the end of Jest's patience before.
 */
const stopped = { nowMs: () => 0, after: () => () => undefined };

const kept = new Agent({ keepAlive: true, maxSockets: 1 });

async function get(url: string, agent?: Agent): Promise<[number | undefined, string]> {
  const request = httpRequest(`${url}/graphql?query={hello}`, agent ? { agent } : {});
  request.end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of response.setEncoding('utf8')) body += String(chunk);
  return [response.statusCode, body];
}

test('answers running requests before it stops, over a kept-alive connection too, and stops right after', async () => {
  const answer = deferred<string>();
  const started = deferred<undefined>();
  const hello = (): Promise<string> => {
    started.resolve(undefined);
    return answer.promise;
  };
  const server = await startServer({ hello }, { clock: stopped });
  const running = get(server.url, kept);
  await started.promise;
  let isClosed = false;
  const closing = server.close().then(() => (isClosed = true));

  // A few turns of the event loop: enough for a server that does not wait to have stopped.
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(isClosed).toBe(false);
  await expect(get(server.url)).rejects.toThrow(/ECONNREFUSED/);

  answer.resolve('at last');
  expect(await running).toEqual([200, expect.stringContaining('at last')]);
  await closing;
});

test('closes idle kept-alive connections at once', async () => {
  const server = await startServer({}, { clock: stopped });
  expect((await get(server.url, kept))[0]).toBe(200);
  await server.close();
});

test('closes a connection that was opened ahead of need and has asked nothing', async () => {
  const server = await startServer({}, { clock: stopped });
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  await once(socket, 'connect');
  // Answered after the connection was made, so the server knows of both.
  expect((await get(server.url))[0]).toBe(200);
  await Promise.all([server.close(), once(socket.resume(), 'close')]);
});

test('cuts connections off when the time for stopping is over', async () => {
  const delays: number[] = [];
  const started = deferred<undefined>();
  let cutOff = (): void => undefined;
  const clock = {
    nowMs: () => 0,
    after: (delayMs: number, run: () => void) => {
      delays.push(delayMs);
      cutOff = run;
      return () => undefined;
    },
  };
  const hello = (): Promise<never> => {
    started.resolve(undefined);
    return new Promise(() => undefined);
  };
  const server = await startServer({ hello }, { clock });
  const running = get(server.url).catch(() => 'cut off');
  await started.promise;
  const closing = server.close();
  cutOff();
  expect(await running).toBe('cut off');
  await closing;
  expect(delays).toEqual([20_000]);
});

test('says so when the port is taken', async () => {
  const first = await startServer();
  const second = await startServer();
  const port = Number(new URL(first.url).port);
  await expect(second.listen({ host: '127.0.0.1', port })).rejects.toThrow();
  await first.close();
  await second.close();
});
