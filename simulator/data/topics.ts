/** The topic tags of problems: names and ids as on the site, how often each is used, and its group in the skill statistics. */

export type TopicGroup = 'fundamental' | 'intermediate' | 'advanced';

export interface Topic {
  readonly slug: string;
  readonly name: string;
  readonly tagId: number;
  /** How many problems of August 2026 carry the tag; 0 for tags that come with the category of the problem. */
  readonly weight: number;
  /** Curated by LeetCode; topics outside the three groups are missing from `tagProblemCounts`. */
  readonly group: TopicGroup | null;
}

const ROWS: readonly (readonly [
  slug: string,
  name: string,
  tagId: number,
  weight: number,
  group: TopicGroup | null,
])[] = [
  ['array', 'Array', 5, 2196, 'fundamental'],
  ['string', 'String', 10, 879, 'fundamental'],
  ['hash-table', 'Hash Table', 6, 824, 'intermediate'],
  ['math', 'Math', 8, 684, 'intermediate'],
  ['dynamic-programming', 'Dynamic Programming', 13, 664, 'advanced'],
  ['sorting', 'Sorting', 61049, 527, 'fundamental'],
  ['greedy', 'Greedy', 17, 470, 'intermediate'],
  ['depth-first-search', 'Depth-First Search', 21, 344, 'intermediate'],
  ['binary-search', 'Binary Search', 11, 342, 'intermediate'],
  ['bit-manipulation', 'Bit Manipulation', 19, 288, 'intermediate'],
  ['matrix', 'Matrix', 61053, 277, 'fundamental'],
  ['tree', 'Tree', 20, 265, 'intermediate'],
  ['prefix-sum', 'Prefix Sum', 61068, 263, null],
  ['breadth-first-search', 'Breadth-First Search', 22, 259, 'intermediate'],
  ['two-pointers', 'Two Pointers', 9, 253, 'fundamental'],
  ['heap-priority-queue', 'Heap (Priority Queue)', 61050, 219, null],
  ['simulation', 'Simulation', 61055, 211, 'fundamental'],
  ['counting', 'Counting', 61062, 207, null],
  ['graph', 'Graph Theory', 24, 187, 'intermediate'],
  ['binary-tree', 'Binary Tree', 61057, 180, 'intermediate'],
  ['stack', 'Stack', 15, 179, 'fundamental'],
  ['sliding-window', 'Sliding Window', 55821, 169, 'intermediate'],
  ['enumeration', 'Enumeration', 61066, 153, 'fundamental'],
  ['design', 'Design', 25, 134, 'intermediate'],
  ['backtracking', 'Backtracking', 14, 114, 'advanced'],
  ['number-theory', 'Number Theory', 61067, 99, null],
  ['union-find', 'Union-Find', 23, 98, 'advanced'],
  ['linked-list', 'Linked List', 7, 82, 'fundamental'],
  ['segment-tree', 'Segment Tree', 29, 80, 'advanced'],
  ['ordered-set', 'Ordered Set', 61070, 79, null],
  ['monotonic-stack', 'Monotonic Stack', 61054, 73, 'advanced'],
  ['divide-and-conquer', 'Divide and Conquer', 12, 67, 'advanced'],
  ['combinatorics', 'Combinatorics', 61056, 62, null],
  ['trie', 'Trie', 27, 61, 'advanced'],
  ['queue', 'Queue', 34, 57, 'fundamental'],
  ['bitmask', 'Bitmask', 61078, 55, 'advanced'],
  ['recursion', 'Recursion', 31, 51, 'intermediate'],
  ['geometry', 'Geometry', 38, 46, null],
  ['binary-indexed-tree', 'Binary Indexed Tree', 28, 44, 'advanced'],
  ['memoization', 'Memoization', 33, 43, null],
  ['binary-search-tree', 'Binary Search Tree', 30, 43, null],
  ['hash-function', 'Hash Function', 61065, 43, null],
  ['shortest-path', 'Shortest Path', 61076, 41, 'advanced'],
  ['topological-sort', 'Topological Sort', 26, 40, 'advanced'],
  ['string-matching', 'String Matching', 61052, 37, null],
  ['rolling-hash', 'Rolling Hash', 56598, 33, 'advanced'],
  ['dp-on-trees', 'DP on Trees', 71152, 31, null],
  ['game-theory', 'Game Theory', 61073, 30, 'advanced'],
  ['greatest-common-divisor', 'Greatest Common Divisor', 98781, 25, null],
  ['interactive', 'Interactive', 61059, 25, null],
  ['monotonic-queue', 'Monotonic Queue', 61071, 25, 'advanced'],
  ['data-stream', 'Data Stream', 61063, 24, 'advanced'],
  ['brainteaser', 'Brainteaser', 32, 21, 'intermediate'],
  ['directed-acyclic-graph', 'Directed Acyclic Graph', 68864, 17, null],
  ['knapsack-problem', 'Knapsack Problem', 74909, 17, null],
  ['merge-sort', 'Merge Sort', 61051, 15, null],
  ['doubly-linked-list', 'Doubly-Linked List', 61058, 15, null],
  ['prime-factorization', 'Prime Factorization', 79701, 14, null],
  ['binary-lifting', 'Binary Lifting', 68207, 12, null],
  ['randomized', 'Randomized', 61075, 12, 'intermediate'],
  ['lowest-common-ancestor', 'Lowest Common Ancestor', 70204, 11, null],
  ['counting-sort', 'Counting Sort', 61072, 11, null],
  ['knuth-morris-pratt-algorithm', 'Knuth–Morris–Pratt Algorithm', 122018, 10, null],
  ['bipartite-graph', 'Bipartite Graph', 99758, 10, null],
  ['iterator', 'Iterator', 61064, 9, null],
  ['suffix-array', 'Suffix Array', 56698, 9, null],
  ['quickselect', 'Quickselect', 61069, 8, 'advanced'],
  ['sweep-line', 'Sweep Line', 56119, 8, null],
  ['database', 'Database', 61043, 0, 'intermediate'],
  ['concurrency', 'Concurrency', 61045, 0, null],
  ['shell', 'Shell', 61044, 0, null],
];

export const TOPICS: readonly Topic[] = ROWS.map(([slug, name, tagId, weight, group]) => ({
  slug,
  name,
  tagId,
  weight,
  group,
}));

const BY_SLUG: ReadonlyMap<string, Topic> = new Map(TOPICS.map((topic) => [topic.slug, topic]));

export function findTopic(slug: string): Topic | null {
  return BY_SLUG.get(slug) ?? null;
}
