/** What a resolver is told of its field: three things of this request, the rest is the plan's. */
import type { GraphQLResolveInfo } from 'graphql';
import type { ResponsePath } from './response-path.ts';

/** What is the same for every request. */
export type PlannedPlace = Pick<
  GraphQLResolveInfo,
  'fieldName' | 'fieldNodes' | 'returnType' | 'parentType' | 'schema' | 'fragments' | 'operation'
>;

/** A class with accessors, because one is made for each field that has a resolver, and most resolvers read none of it. */
export class PlannedInfo implements GraphQLResolveInfo {
  readonly path: ResponsePath;
  readonly variableValues: GraphQLResolveInfo['variableValues'];
  readonly #place: PlannedPlace;

  constructor(place: PlannedPlace, path: ResponsePath, variableValues: GraphQLResolveInfo['variableValues']) {
    this.path = path;
    this.variableValues = variableValues;
    this.#place = place;
  }

  get fieldName(): string {
    return this.#place.fieldName;
  }

  get fieldNodes(): GraphQLResolveInfo['fieldNodes'] {
    return this.#place.fieldNodes;
  }

  get returnType(): GraphQLResolveInfo['returnType'] {
    return this.#place.returnType;
  }

  get parentType(): GraphQLResolveInfo['parentType'] {
    return this.#place.parentType;
  }

  get schema(): GraphQLResolveInfo['schema'] {
    return this.#place.schema;
  }

  get fragments(): GraphQLResolveInfo['fragments'] {
    return this.#place.fragments;
  }

  get operation(): GraphQLResolveInfo['operation'] {
    return this.#place.operation;
  }

  /** Apollo Server is given none. */
  get rootValue(): undefined {
    return undefined;
  }
}
