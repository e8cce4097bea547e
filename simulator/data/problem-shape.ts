/** What goes into a problem and what comes out: parameters, examples and limits, invented from its topics. */
import type { Problem } from './catalogue.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import type { Site } from './world.ts';

/** In the words of LeetCode's `metaData`. */
export type ParamType = 'integer' | 'integer[]' | 'integer[][]' | 'string' | 'TreeNode';

export interface Param {
  readonly name: string;
  readonly type: ParamType;
}

export interface Example {
  /** One JSON text per parameter. */
  readonly inputs: readonly string[];
  readonly output: string;
}

export interface ProblemShape {
  readonly functionName: string;
  readonly params: readonly Param[];
  readonly returnType: ParamType;
  readonly examples: readonly Example[];
  /** HTML. */
  readonly constraints: readonly string[];
}

export function shapeOf(site: Site, problem: Problem): ProblemShape {
  if (problem.number === 1) return TWO_SUM;
  const random = createRandom(site.seed, 'shape', problem.number);
  const kind = KINDS.find(({ slugs }) => problem.topics.some((topic) => slugs.includes(topic.slug))) ?? NUMBERS;
  const examples = Array.from({ length: random.int(2, 3) }, (): Example => ({
    inputs: kind.params.map((param) => kind.invent(param, random)),
    output: String(random.int(0, 99)),
  }));
  return {
    functionName: toFunctionName(problem.titleSlug),
    params: kind.params,
    returnType: 'integer',
    examples,
    constraints: kind.constraints,
  };
}

interface Kind {
  readonly slugs: readonly string[];
  readonly params: readonly Param[];
  readonly constraints: readonly string[];
  readonly invent: (param: Param, random: Random) => string;
}

const NUMBERS: Kind = {
  slugs: [],
  params: [
    { name: 'nums', type: 'integer[]' },
    { name: 'k', type: 'integer' },
  ],
  constraints: [
    '<code>1 &lt;= nums.length &lt;= 10<sup>5</sup></code>',
    '<code>-10<sup>9</sup> &lt;= nums[i] &lt;= 10<sup>9</sup></code>',
    '<code>1 &lt;= k &lt;= nums.length</code>',
  ],
  invent: ({ type }, random) => (type === 'integer' ? String(random.int(1, 4)) : inventNumbers(random)),
};

const KINDS: readonly Kind[] = [
  {
    slugs: ['tree', 'binary-tree', 'binary-search-tree'],
    params: [{ name: 'root', type: 'TreeNode' }],
    constraints: ['The number of nodes in the tree is in the range <code>[1, 10<sup>4</sup>]</code>.'],
    invent: (_, random) => inventNumbers(random),
  },
  {
    slugs: ['matrix'],
    params: [{ name: 'grid', type: 'integer[][]' }],
    constraints: ['<code>1 &lt;= grid.length, grid[i].length &lt;= 500</code>'],
    invent: (_, random) => `[${[1, 2, 3].map(() => inventNumbers(random, 3)).join(',')}]`,
  },
  {
    slugs: ['string'],
    params: [{ name: 's', type: 'string' }],
    constraints: [
      '<code>1 &lt;= s.length &lt;= 10<sup>5</sup></code>',
      '<code>s</code> is made of lower case letters.',
    ],
    invent: (_, random) => JSON.stringify(random.sample(Array.from('abcdeghiklmnoprstu'), 7).join('')),
  },
  NUMBERS,
];

const TWO_SUM: ProblemShape = {
  functionName: 'twoSum',
  params: [
    { name: 'nums', type: 'integer[]' },
    { name: 'target', type: 'integer' },
  ],
  returnType: 'integer[]',
  examples: [
    { inputs: ['[4,9,13,20]', '13'], output: '[0,1]' },
    { inputs: ['[5,1,6]', '7'], output: '[1,2]' },
  ],
  constraints: ['<code>2 &lt;= nums.length &lt;= 10<sup>4</sup></code>', '<strong>Exactly one answer exists.</strong>'],
};

function inventNumbers(random: Random, length = random.int(4, 7)): string {
  return `[${Array.from({ length }, () => random.int(1, 40)).join(',')}]`;
}

function toFunctionName(slug: string): string {
  return slug.replace(/-+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
