/** The one place that asks whether somebody may do what only administrators do. */
import { LeetgraphError } from '../errors.ts';
import type { Administration } from '../loaders/administration.ts';
import type { Context } from './context.ts';

/** Throws FORBIDDEN where there are no administrators, UNAUTHENTICATED for whoever is none. */
export function asAdministrator({ caller, administration }: Context): Administration {
  if (!administration) {
    throw new LeetgraphError('FORBIDDEN', 'nobody can do this, because this server has no administrator (ADMIN_KEY)');
  }
  if (caller.role !== 'administrator') {
    throw new LeetgraphError(
      'UNAUTHENTICATED',
      'this takes an administrator: send `Authorization: Bearer` and the key',
    );
  }
  return administration;
}
