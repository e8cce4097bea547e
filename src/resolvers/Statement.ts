/** Fields of Statement that are made of its HTML. */
import type { StatementResolvers } from '../generated/resolver-types.ts';

export const Statement: StatementResolvers = {
  markdown: async ({ original }, _, { readStatement }) => (await readStatement(original)).markdown,
  examples: async ({ original }, _, { readStatement }) => (await readStatement(original)).examples,
  constraints: async ({ original }, _, { readStatement }) => (await readStatement(original)).constraints,
  followUp: async ({ original }, _, { readStatement }) => (await readStatement(original)).followUp,
};
