/** A neighbour in the graph: a classroom whose students are LeetCode users and whose assignments are LeetCode problems. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { z } from 'zod';

export const classroomSdl = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])

type Query {
  "The one class that there is."
  classroom: Classroom!
}

"A class, of this graph alone."
type Classroom {
  students: [Student!]!
  assignments: [Assignment!]!
}

type Student {
  seat: Int!
  user: User
}

type Assignment {
  week: Int!
  problem: Problem
}

# Leetgraph's, and described there: two descriptions of one type would make composition choose.
type User @key(fields: "username") {
  username: String!
  seat: Int
}

# Named by the other of its keys, with what the classroom makes of its difficulty.
type Problem @key(fields: "number") {
  number: Int!
  difficulty: Difficulty! @external
  points: Int! @requires(fields: "difficulty")
}

enum Difficulty { EASY MEDIUM HARD }
`;

const points = z.record(z.string(), z.number()).parse({ EASY: 1, MEDIUM: 3, HARD: 5 });
const problemReference = z.object({ number: z.number(), difficulty: z.string() });
const requestShape = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).nullish() });

export interface Classroom {
  readonly url: string;
  close(): Promise<void>;
}

/** `usernames` sit in their order; problem n is the assignment of week n. */
export async function startClassroom(usernames: readonly string[], weeks: number): Promise<Classroom> {
  const seatOf = (username: string) => usernames.indexOf(username) + 1;
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(classroomSdl),
      resolvers: {
        Query: {
          classroom: () => ({
            students: usernames.map((username) => ({ seat: seatOf(username), user: { username } })),
            assignments: Array.from({ length: weeks }, (_, index) => ({
              week: index + 1,
              problem: { number: index + 1 },
            })),
          }),
        },
        User: { seat: ({ username }: { readonly username: string }) => seatOf(username) || null },
        Problem: {
          __resolveReference: (reference: unknown) => reference,
          points: (reference: unknown) => points[problemReference.parse(reference).difficulty],
        },
      },
    },
  ]);
  const server = createServer((request, response) => {
    void (async () => {
      const { query, variables } = requestShape.parse(await json(request));
      const answer = await graphql({ schema, source: query, variableValues: variables ?? {} });
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    })().catch((error: unknown) => response.writeHead(400).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // `listen` has resolved on a port: the address is no path and not null.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
