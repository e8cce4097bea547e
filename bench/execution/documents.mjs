/** What clients of Leetgraph ask: a card, a profile page, a class of twenty, a name. Users vary, and so does the shape. */
export const userCount = 50;
export const userName = (index) => `bench-${index % userCount}`;

const card = `query Card($name: String!, $recent: Int = 5) { user(username: $name) {
  username
  profile { ranking realName countryName reputation starRating }
  solved { all { problems submissions } easy { problems } medium { problems } hard { problems beatsPercentage } freshness { fetchedAt stale } }
  contestRanking { rating globalRanking topPercentage }
  recentAccepted(first: $recent) { nodes { title titleSlug timestamp language } }
} }`;
const page = `query Page($name: String!, $withBadges: Boolean!) { user(username: $name) {
  id ...Head
  languages { language problems }
  badges @include(if: $withBadges) { earned { name displayName earnedAt: earnedOn } }
  progress { easy { accepted failed } medium { accepted failed } hard { accepted failed } }
} }
fragment Head on User { username profile { realName aboutMe avatarUrl school company websites skillTags joinedAt } contestRanking { ...Rank } }
fragment Rank on ContestRanking { rating globalRanking totalParticipants attendedContests }`;
const table = `query Table($names: [String!]!) { users(usernames: $names) {
  username profile { ranking countryCode } solved { all { problems } } contestRanking { rating }
} }`;
const entities = `query Entities($of: [_Any!]!) { _entities(representations: $of) { ... on User { username contestRanking { rating topPercentage } solved { all { problems } } } } }`;
const name = `query Name($name: String!) { user(username: $name) { username profile { ranking } } }`;

const names = (from, count) => Array.from({ length: count }, (_, index) => userName(from + index));

/** By name; `bodies` repeat after all users have been asked for. */
export const workloads = {
  name: (index) => ({ query: name, variables: { name: userName(index) } }),
  card: (index) => ({ query: card, variables: { name: userName(index), recent: 1 + (index % 10) } }),
  page: (index) => ({ query: page, variables: { name: userName(index), withBadges: index % 2 === 0 } }),
  'table of 20': (index) => ({ query: table, variables: { names: names(index, 20) } }),
  entities: (index) => ({
    query: entities,
    variables: { of: names(index, 5).map((username) => ({ __typename: 'User', username })) },
  }),
};

export function bodiesOf(workload) {
  return Array.from({ length: userCount }, (_, index) => JSON.stringify(workload(index)));
}

/** All of them, mixed. */
export function mixedBodies() {
  return Array.from({ length: userCount }, (_, index) =>
    Object.values(workloads).map((workload) => JSON.stringify(workload(index))),
  ).flat();
}
