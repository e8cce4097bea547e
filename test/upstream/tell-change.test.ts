import { expect, test } from '@jest/globals';
import { UpstreamChanged } from '../../src/upstream/changed.ts';
import { createTellChange } from '../../src/upstream/tell-change.ts';

function toldOf(...changes: readonly (readonly [field: string, path: string])[]) {
  const told: string[] = [];
  const tellChange = createTellChange((event) => {
    if (event.type === 'upstream-changed') told.push(`${event.field}: ${event.path}`);
  });
  for (const [field, path] of changes) tellChange(new UpstreamChanged(field, path));
  return told;
}

test('the same change of a hundred users is told once, as the first had it', () => {
  const changes = Array.from({ length: 100 }, (_, row) => ['contestHistory', `${row}.contest.title`] as const);
  expect(toldOf(...changes)).toEqual(['contestHistory: 0.contest.title']);
});

test('it is the same however many rows have it', () => {
  expect(toldOf(['badges', 'badges.0.icon, badges.7.icon'], ['badges', 'badges.2.icon'])).toHaveLength(1);
});

test('another field, and another place of the same field, is other news', () => {
  const changes = [
    ['userProfile', 'profile.ranking'],
    ['userSolved', 'profile.ranking'],
    ['userProfile', 'profile.aboutMe'],
    ['userProfile', 'profile.v2'],
    ['userProfile', 'profile.v3'],
  ] as const;
  expect(toldOf(...changes)).toHaveLength(changes.length);
});
