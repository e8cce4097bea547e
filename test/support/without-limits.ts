/** A budget that never holds anything up, and no patience: each failure is told at once. For tests of other things. */
export const withoutLimits = {
  ratePerSecond: 1e6,
  burst: 1e6,
  localShare: 1,
  maxWaiting: 1e6,
  patienceMs: 0,
  random: () => 0.5,
} as const;
