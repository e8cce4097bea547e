/** Plans an operation for one outcome of its conditions: from then on its requests are answered by running the plan. */
import { locatedError, OperationTypeNode, type ExecutionResult } from 'graphql';
import { executeSelection, type AnswerObject } from './execute-selection.ts';
import { Unplannable } from './plan.ts';
import { planSelection, type Planning } from './plan-selection.ts';
import { createRun, type Means, type Run } from './run.ts';

/** Answers as graphql-js's `execute` does, to the order of the errors. Variables are coerced. Never rejects. */
export type OperationPlan = (
  contextValue: unknown,
  variableValues: Readonly<Record<string, unknown>>,
  means: Means,
) => ExecutionResult | Promise<ExecutionResult>;

/** A thousand times what GraphiQL's sample selects; planned in some 5 ms, and some 2 MB. */
const maxFields = 5_000;

/** Throws when the operation is to be left to graphql-js. */
export function planOperation(planned: Omit<Planning, 'fieldsLeft'>): OperationPlan {
  const { schema, operation } = planned;
  // Mutations run one field after the other, and nobody sends so many that a plan would pay.
  if (operation.operation !== OperationTypeNode.QUERY) throw new Unplannable('it is no query');
  const rootType = schema.getQueryType();
  if (!rootType) throw new Unplannable('the schema has no queries');
  const selection = planSelection({ ...planned, fieldsLeft: maxFields }, rootType, [operation.selectionSet]);

  return (contextValue, variableValues, means) => {
    const run = createRun(contextValue, variableValues, means);
    try {
      const data = executeSelection(run, selection, undefined, undefined);
      if (!(data instanceof Promise)) return answerOf(run, data);
      return data.then(
        (settled) => answerOf(run, settled),
        (error: unknown) => withoutData(run, error),
      );
    } catch (error) {
      return withoutData(run, error);
    }
  };
}

function answerOf({ errors }: Run, data: AnswerObject | null): ExecutionResult {
  return errors.list.length === 0 ? { data } : { errors: errors.list, data };
}

/** Something that must not be null failed, and all that it lies in must not be null either. */
function withoutData(run: Run, error: unknown): ExecutionResult {
  // Fields throw located errors (field-failure.ts), which this gives back as they are.
  run.errors.add(locatedError(error, undefined), undefined);
  return answerOf(run, null);
}
