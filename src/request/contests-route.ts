/** GET /contests.ics: the contests to come, for calendar programs, which cannot POST GraphQL. */
import type { FastifyInstance } from 'fastify';
import { formatError } from './format-error.ts';

/** When LeetCode cannot be asked and nothing is known, 503: calendar programs then keep what they have and come again. */
export function addContestsRoute(app: FastifyInstance, contestCalendar: () => Promise<string>): void {
  app.get('/contests.ics', async (request, reply) => {
    try {
      return await reply.type('text/calendar; charset=utf-8').send(await contestCalendar());
    } catch (error) {
      const { code, masked } = formatError(error, request.id);
      // Reported and masked by the server's own handler.
      if (masked) throw masked;
      return reply.code(503).type('application/json; charset=utf-8').send({ error: code, requestId: request.id });
    }
  });
}
