/** The least that a Fastify route can do: bytes for a body that it knows, and nothing else. What Leetgraph is compared with. */
import { fastify } from 'fastify';

const [port, body, answer] = process.argv.slice(2);
const known = new Map([[body, Buffer.from(answer)]]);
const app = fastify();
app.removeContentTypeParser('application/json');
app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => done(null, text));
app.post('/graphql', (request, reply) => {
  reply.header('content-type', 'application/json; charset=utf-8').send(known.get(request.body));
});
await app.listen({ port: Number(port), host: '127.0.0.1' });
process.stderr.write('ready\n');
