import { expect, test } from '@jest/globals';
import { Registry } from 'prom-client';
import type { AccessEvent } from '../../src/access/access-event.ts';
import { countAccess } from '../../src/telemetry/count-access.ts';

test('who was refused is counted by reason, keys by what was done to them, outages while they last', async () => {
  const registry = new Registry();
  const count = countAccess(registry);
  const events: AccessEvent[] = [
    { type: 'access-refused', reason: 'unknown-key' },
    { type: 'access-refused', reason: 'unknown-key' },
    { type: 'access-refused', reason: 'anonymous' },
    { type: 'access-key-changed', change: 'revoked', keyId: '0123456789abcdef', by: 'subject:somebody' },
    { type: 'access-keys-failed', error: new Error('away') },
    { type: 'access-issuer-failed', error: new Error('away') },
  ];
  for (const event of events) count(event);
  const lines = async () =>
    (await registry.metrics()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(await lines()).toEqual([
    'leetgraph_access_refused_total{reason="unknown-key"} 2',
    'leetgraph_access_refused_total{reason="anonymous"} 1',
    'leetgraph_access_key_changes_total{change="revoked"} 1',
    'leetgraph_access_keys_away 1',
    'leetgraph_access_issuer_failures_total 1',
  ]);
  count({ type: 'access-keys-recovered' });
  expect(await lines()).toContain('leetgraph_access_keys_away 0');
});
