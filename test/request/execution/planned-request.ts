/** For tests of plans: a document is planned when it comes for the second time. */
import { Kind, parse } from 'graphql';
import type { DocumentPlans, PlannedRequest } from '../../../src/request/execution/document-plans.ts';

/** Its first definition is the operation. */
export function plannedRequest(
  plans: DocumentPlans,
  text: string,
  variables: Readonly<Record<string, unknown>> = {},
): PlannedRequest {
  const document = parse(text);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('it begins with an operation');
  plans.of(document, operation, variables);
  const request = plans.of(document, operation, variables);
  if (!request) throw new Error('it has no plan');
  return request;
}
