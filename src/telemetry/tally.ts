/** Counts by up to three labels, for what happens many times a request: nested maps, because a text made of labels costs more than counting. */

export interface Tally {
  /** What is not labelled so deeply leaves the others out. */
  add(first: string, second?: string, third?: string, more?: number): void;
  of(first: string, second?: string, third?: string): number;
  all(): readonly { readonly labels: readonly [string, string, string]; readonly count: number }[];
}

type Counts = Map<string, Map<string, Map<string, { count: number }>>>;

/** Bounded by the labels' values, which must be few: no name that a client chose. */
export function createTally(): Tally {
  const counts: Counts = new Map();

  function make(first: string, second: string, third: string): { count: number } {
    const made = { count: 0 };
    const below = counts.get(first) ?? new Map<string, Map<string, { count: number }>>();
    const last = below.get(second) ?? new Map<string, { count: number }>();
    counts.set(first, below.set(second, last.set(third, made)));
    return made;
  }

  return {
    add(first, second = '', third = '', more = 1) {
      (counts.get(first)?.get(second)?.get(third) ?? make(first, second, third)).count += more;
    },
    of: (first, second = '', third = '') => counts.get(first)?.get(second)?.get(third)?.count ?? 0,
    all: () =>
      [...counts].flatMap(([first, below]) =>
        [...below].flatMap(([second, last]) =>
          [...last].map(([third, { count }]) => ({ labels: [first, second, third] as const, count })),
        ),
      ),
  };
}
