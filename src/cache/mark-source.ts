/** The port of a place outside this process where marks lie: Redis for the fleet, the store for the next start. */
import type { TierName } from './tier-name.ts';
import type { Mark } from './marks.ts';
import type { Tag } from './tags.ts';

export interface MarkSource {
  readonly name: Exclude<TierName, 'memory'>;
  /** Whether other processes hear of what is written there. */
  readonly isShared: boolean;
  /** All marks that lie there. Rejects while the place is away. */
  read(): Promise<readonly Mark[]>;
  /** Adds marks: of one tag the latest moment stays. Where others listen, they are told. */
  write(marks: readonly Mark[]): Promise<void>;
  /**
   * Begins to tell of marks that others have made, until the function that it returns is called. `onUntold` is called when
   * there may be some that nobody tells of, with each new connection for example: they lie there to be read.
   */
  listen(onTold: (marks: readonly Mark[]) => void, onUntold: () => void): () => void;
  /** Drops marks that are of no use any more. */
  drop(tags: readonly Tag[]): Promise<void>;
}
