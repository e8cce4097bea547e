import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse, print, visit } from 'graphql';
import { startBoth } from '../support/start-leetgraph.ts';
import { compose, readSdlWithoutAuthorization, readServiceSdl } from './support/compose.ts';

let both: Awaited<ReturnType<typeof startBoth>>;
beforeAll(async () => {
  both = await startBoth();
});
afterAll(() => both.close());

const composeWith = (sdl: string) =>
  compose({ leetgraph: { sdl, url: 'http://leetgraph.test' }, classroomUrl: 'http://classroom.test' });

test.each([
  ['as a router reads it', readServiceSdl],
  ['without the authorization directives', readSdlWithoutAuthorization],
])('%s it composes with a neighbour: no error, no hint that warns', async (_name, readSdl) => {
  const { errors, hints, supergraphSdl } = composeWith(await readSdl(both.leetgraph.url));
  expect(errors ?? []).toEqual([]);
  const warnings = (hints ?? []).filter(({ definition }) => definition.level.name === 'WARN');
  expect(warnings.map(({ definition, message }) => `${definition.code}: ${message}`)).toEqual([]);
  expect(supergraphSdl).toMatch(/type User\b[^{]*@join__type\(graph: LEETGRAPH, key: "username"\)/);
});

test('the published file composes to the same supergraph as what a router reads', async () => {
  const published = await (await fetch(`${both.leetgraph.url}/schema.graphql`)).text();
  const served = await readServiceSdl(both.leetgraph.url);
  expect(composeWith(published).supergraphSdl).toBe(composeWith(served).supergraphSdl);
  expect(both.simulator.requests()).toEqual([]);
});

test('the authorization directives are in the supergraph unless they are left out, and nothing else is left out', async () => {
  const whole = composeWith(await readServiceSdl(both.leetgraph.url)).supergraphSdl ?? '';
  const without = composeWith(await readSdlWithoutAuthorization(both.leetgraph.url)).supergraphSdl ?? '';
  expect(whole).toContain('cacheStats: CacheStats @join__field(graph: LEETGRAPH) @requiresScopes');
  const isAuthorization = (name: string) => /^(?:authenticated|requiresScopes)(?:$|__)/.test(name);
  const stripped = visit(parse(whole), {
    DirectiveDefinition: ({ name }) => (isAuthorization(name.value) ? null : undefined),
    ScalarTypeDefinition: ({ name }) => (isAuthorization(name.value) ? null : undefined),
    Directive: (node) =>
      isAuthorization(node.name.value) || /specs\.apollo\.dev\/(?:authenticated|requiresScopes)\//.test(print(node))
        ? null
        : undefined,
  });
  expect(print(stripped)).toBe(print(parse(without)));
});
