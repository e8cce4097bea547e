/** Makes of what a loading throws a rejection: in a list of entities one that is asked for wrongly fails alone. */

export function rejecting<Value>(load: () => Value | Promise<Value>): Value | Promise<Value> {
  try {
    return load();
  } catch (error) {
    return Promise.reject(error instanceof Error ? error : new Error('an entity was not loaded', { cause: error }));
  }
}
