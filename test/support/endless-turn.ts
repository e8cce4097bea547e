/** A breather that is never out of breath: for tests that move the clock while the event loop stands still. */
import type { Breather } from '../../src/breather.ts';

export const endlessTurn: Breather = { begin: () => undefined, breathe: () => undefined };
