/** Whether a request says by a name that can be one which host it is for. Which one it is makes no difference here. */

/** Nearly all there are, so that nothing has to be parsed. */
const plain = /^[A-Za-z0-9.-]{1,255}(?::\d{1,5})?$/;

/** RFC 9112, section 3.2: what is none is answered with 400. Node refuses requests without the header by itself. */
export function isHost(host: string | undefined): boolean {
  return host === undefined || plain.test(host) || URL.canParse(`http://${host}/`);
}

/** As Fastify's own refusals are: with a status, and a message about the request. */
export class MalformedHost extends Error {
  readonly statusCode = 400;

  constructor() {
    super('The Host header is malformed');
  }
}
