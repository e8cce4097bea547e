/** What is asked: the same question of every server, 2 KB of answer. */

/** Names that the simulator gives a full account to. */
export const userName = (index) => `user-${index}`;

const counts = '{ problems submissions total beatsPercentage }';
const parts = `profile { ranking realName countryName company reputation starRating skillTags }
    solved { all ${counts} easy ${counts} medium ${counts} hard ${counts} }
    contestRanking { rating globalRanking totalParticipants topPercentage attendedContests badge }
    recentAccepted(first: 8) { nodes { id title titleSlug timestamp language } }`;

/** Who asks names his operations: other text, the same work. */
const documentOf = (name) => `query ${name}($username: String!) {
  user(username: $username) {
    username
    ${parts}
  }
}`;

/** One request for one user, as text. */
export function bodyOf({ username, document = 0 }) {
  return JSON.stringify({ query: documentOf(`User${document}`), variables: { username } });
}

/** One request for many users. */
export function manyBody(usernames) {
  const query = `query Users($usernames: [String!]!) { users(usernames: $usernames) { username ${parts} } }`;
  return JSON.stringify({ query, variables: { usernames } });
}

/** Names from one number on. */
export const userNames = (count, from = 0) => Array.from({ length: count }, (_, index) => userName(from + index));

/** As many bodies as users, in as many documents as that: what a server sees from a few dozen programs and their users. */
export function variedBodies(users, documents = 50) {
  return Array.from({ length: users }, (_, index) =>
    bodyOf({ username: userName(index), document: index % documents }),
  );
}

export async function ask(url, body) {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const answer = await response.json();
  if (response.status !== 200 || answer.errors) {
    throw new Error(`${url} answered ${response.status}: ${JSON.stringify(answer.errors)}`);
  }
  return answer;
}
