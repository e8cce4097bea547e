/** Everything that is reported anywhere: each layer declares its own events, and telemetry alone reads them. */
import type { AccessEvent } from '../access/access-event.ts';
import type { QuotaEvent } from '../access/quota-event.ts';
import type { CacheEvent } from '../cache/cache-event.ts';
import type { LimitEvent } from '../request/limits/limit-event.ts';
import type { RequestEvent } from '../request/request-event.ts';
import type { UpstreamEvent } from '../upstream/upstream-event.ts';

export type TelemetryEvent = RequestEvent | LimitEvent | AccessEvent | QuotaEvent | CacheEvent | UpstreamEvent;
