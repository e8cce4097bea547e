/** The port of a place outside this process where marks lie: Redis for the fleet, the store for the next start. */
import type { TierName } from './tier-name.ts';
import type { Mark } from './marks.ts';
import type { Tag } from './tags.ts';

export interface MarkSource {
  readonly name: Exclude<TierName, 'memory'>;
  /** All marks that lie there. Rejects while the place is away. */
  read(): Promise<readonly Mark[]>;
  /** Adds marks: of one tag the latest moment stays. Where others listen, they are told. */
  write(marks: readonly Mark[]): Promise<void>;
  /**
   * Begins to tell of marks that others have made. `onListening` is called with each new connection: what was told before
   * it lies there to be read.
   */
  listen(onTold: (marks: readonly Mark[]) => void, onListening: () => void): void;
  /** Drops marks that are of no use any more. */
  drop(tags: readonly Tag[]): Promise<void>;
}
