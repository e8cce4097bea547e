/** What arrived at LeetCode, held against the budget in every span of time. */

/** The most documents above burst + rate × span, in any span; 0 or less: within the budget. */
export function excessOf(receivedAtMs, { rate, burst }) {
  const at = [...receivedAtMs].sort((a, b) => a - b);
  let most = -Infinity;
  // Of all spans that begin with a document only the largest value of "taken so far minus earned so far" matters.
  let least = Infinity;
  for (const [index, atMs] of at.entries()) {
    const earned = (atMs / 1000) * rate;
    least = Math.min(least, index - earned);
    most = Math.max(most, index + 1 - earned - least - burst);
  }
  return most;
}

export function mostWithin(receivedAtMs, spanMs) {
  const at = [...receivedAtMs].sort((a, b) => a - b);
  return Math.max(0, ...at.map((fromMs) => at.filter((atMs) => atMs >= fromMs && atMs < fromMs + spanMs).length));
}

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
