/** `Vary`, which several hooks have something to say in: each adds to what is there. */
import type { FastifyReply } from 'fastify';

/** Names are lower case. What is there already is not said twice. */
export function addVary(reply: FastifyReply, ...names: readonly string[]): FastifyReply {
  const given = reply.getHeader('vary');
  const there = typeof given === 'string' && given !== '' ? given.toLowerCase().split(/\s*,\s*/) : [];
  return reply.header('vary', [...new Set([...there, ...names])].join(', '));
}
