/** Goes on with what was loaded: at once with what is there, so that an answer from memory is made without a promise. */

export function whenLoaded<Loaded, Value>(
  loading: Loaded | Promise<Loaded>,
  use: (loaded: Loaded) => Value | Promise<Value>,
): Value | Promise<Value> {
  return loading instanceof Promise ? loading.then(use) : use(loading);
}
