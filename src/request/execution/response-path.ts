/** Where in an answer a value stands: graphql-js's Path, which resolvers see as `info.path`. */
import type { GraphQLResolveInfo } from 'graphql';

export type ResponsePath = GraphQLResolveInfo['path'];
