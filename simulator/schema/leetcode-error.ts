/** The errors that LeetCode's resolvers raise, in its own words: clients can tell them apart by nothing but the text. */
import { GraphQLError } from 'graphql';

// `extensions` as seen in September 2026; older recordings have none.

export function unknownUser(): GraphQLError {
  return new GraphQLError('That user does not exist.', { extensions: { handled: true, skip_sentry: true } });
}

/** Django's own text: the contest fields do not translate it. */
export function unknownContestUser(): GraphQLError {
  return new GraphQLError('User matching query does not exist.', { extensions: { handled: true } });
}

export function hiddenCalendar(): GraphQLError {
  return new GraphQLError('no permission to check the calendar.', { extensions: { handled: true } });
}

export function needsSession(): GraphQLError {
  return new GraphQLError('Please Register or Sign in');
}

/** A Python error that reaches the caller. */
export function missingTagSlugs(): GraphQLError {
  return new GraphQLError("argument of type 'NoneType' is not iterable");
}
