/** What a client sees of an error, and what is kept from it. */
import { describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { badInput, LeetgraphError } from '../../src/errors.ts';
import { formatError } from '../../src/request/format-error.ts';

function located(original: Error): GraphQLError {
  return new GraphQLError(original.message, { originalError: original, path: ['user', 'profile'] });
}

describe('formatError', () => {
  test('shows message, code and path of an error of ours, and nothing of its cause', () => {
    const cause = new Error('<html>secret body</html>');
    const error = new LeetgraphError('UPSTREAM_BLOCKED', 'LeetCode sent a challenge page', { cause });
    expect(formatError(located(error), 'r1')).toEqual({
      formatted: {
        message: 'LeetCode sent a challenge page',
        path: ['user', 'profile'],
        extensions: { code: 'UPSTREAM_BLOCKED' },
      },
      code: 'UPSTREAM_BLOCKED',
      masked: undefined,
    });
  });

  test('says when to ask again where that is known', () => {
    const error = new LeetgraphError('UPSTREAM_RATE_LIMITED', 'wait', { retryAfterMs: 1500 });
    expect(formatError(located(error), 'r1').formatted.extensions).toEqual({
      code: 'UPSTREAM_RATE_LIMITED',
      retryAfterMs: 1500,
    });
  });

  test('finds an error of ours below GraphQLErrors that wrap one another', () => {
    expect(formatError(located(located(badInput('first', 'from 1 to 100', 0))), 'r1').formatted).toMatchObject({
      message: 'first must be from 1 to 100, but got: "0"',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('masks an unknown error, names the request id and hands the original back', () => {
    const error = new TypeError("cannot read 'password' of undefined");
    expect(formatError(located(error), 'r1')).toEqual({
      formatted: {
        message: 'Unexpected error',
        path: ['user', 'profile'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r1' },
      },
      code: 'INTERNAL_SERVER_ERROR',
      masked: error,
    });
  });

  test('masks an error of ours that says that the fault is ours', () => {
    const error = new LeetgraphError('INTERNAL_SERVER_ERROR', 'the table of kinds has no row for x');
    expect(formatError(located(error), 'r1')).toMatchObject({
      formatted: { message: 'Unexpected error' },
      masked: error,
    });
  });

  test("masks a GraphQLError that is not a refusal, such as a value that does not fit the schema's type", () => {
    const error = new GraphQLError('Int cannot represent non-integer value: "secret"', { path: ['count'] });
    expect(formatError(error, 'r1').formatted.message).toBe('Unexpected error');
  });

  test('masks what is thrown without being an Error', () => {
    expect(formatError('a string with a secret', 'r1')).toMatchObject({
      formatted: { message: 'Unexpected error', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r1' } },
      masked: { cause: 'a string with a secret' },
    });
  });

  test('lets a refusal of GraphQL pass without its HTTP part', () => {
    const error = new GraphQLError('Cannot query field "x"', {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
    });
    expect(JSON.parse(JSON.stringify(formatError(error, 'r1').formatted))).toEqual({
      message: 'Cannot query field "x"',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  });

  test('keeps what GraphQL says of an argument that a scalar of ours refused: it tells where', () => {
    const error = new GraphQLError('Variable "$date" got invalid value', {
      originalError: located(badInput('date', 'a day', 'x')),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(formatError(error, 'r1').formatted.message).toBe('Variable "$date" got invalid value');
  });

  test('masks a scalar that broke while it read an argument, though it comes as a validation error', () => {
    const broken = new TypeError('secret');
    const error = new GraphQLError('Expected value of type "Date"; secret', {
      originalError: broken,
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    expect(formatError(error, 'r1')).toMatchObject({ formatted: { message: 'Unexpected error' }, masked: broken });
  });

  test('calls a refusal without a code BAD_REQUEST, by its status', () => {
    const error = new GraphQLError('provided sha does not match query', { extensions: { http: { status: 400 } } });
    expect(formatError(error, 'r1')).toMatchObject({ code: 'BAD_REQUEST', masked: undefined });
  });
});
