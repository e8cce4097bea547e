/** For tests of what gives others their turn. */

/** Whether a timer that is due already comes before the promise. */
export async function letsTimersGo(promise: Promise<void> | undefined): Promise<boolean> {
  let hasRun = false;
  setTimeout(() => (hasRun = true), 0);
  // The timer's millisecond has passed.
  const until = performance.now() + 2;
  while (performance.now() < until);
  await promise;
  return hasRun;
}
