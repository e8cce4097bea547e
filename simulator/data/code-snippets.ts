/** Starter code of a problem in the main languages. */
import type { Category } from './problem-quotas.ts';
import type { ParamType, ProblemShape } from './problem-shape.ts';

export interface CodeSnippet {
  readonly lang: string;
  readonly langSlug: string;
  readonly code: string;
}

export function snippetsOf(category: Category, shape: ProblemShape): readonly CodeSnippet[] {
  switch (category) {
    case 'Database':
      return [{ lang: 'MySQL', langSlug: 'mysql', code: '# Write your MySQL query statement below\n' }];
    case 'pandas':
      return [{ lang: 'Pandas', langSlug: 'pythondata', code: 'import pandas as pd\n' }];
    case 'Shell':
      return [{ lang: 'Bash', langSlug: 'bash', code: '# Read from the file and print to stdout.\n' }];
    case 'JavaScript':
      return FUNCTION_LANGUAGES.filter(({ slug }) => slug.endsWith('script')).map((language) => language.write(shape));
    case 'Algorithms':
    case 'Concurrency':
      return FUNCTION_LANGUAGES.map((language) => language.write(shape));
  }
}

type Types = Readonly<Record<ParamType, string>>;

const CPP: Types = types('int', 'vector<int>&', 'vector<vector<int>>&', 'string', 'TreeNode*');
const JAVA: Types = types('int', 'int[]', 'int[][]', 'String', 'TreeNode');
const PYTHON: Types = types('int', 'List[int]', 'List[List[int]]', 'str', 'Optional[TreeNode]');
const TYPESCRIPT: Types = types('number', 'number[]', 'number[][]', 'string', 'TreeNode | null');
const GO: Types = types('int', '[]int', '[][]int', 'string', '*TreeNode');

interface FunctionLanguage {
  readonly slug: string;
  readonly write: (shape: ProblemShape) => CodeSnippet;
}

const FUNCTION_LANGUAGES: readonly FunctionLanguage[] = [
  language('C++', 'cpp', (shape) => {
    const returned = CPP[shape.returnType].replace('&', '');
    return `class Solution {\npublic:\n    ${returned} ${shape.functionName}(${typeFirst(shape, CPP)}) {\n        \n    }\n};`;
  }),
  language('Java', 'java', (shape) => {
    const head = `public ${JAVA[shape.returnType]} ${shape.functionName}(${typeFirst(shape, JAVA)})`;
    return `class Solution {\n    ${head} {\n        \n    }\n}`;
  }),
  language('Python3', 'python3', (shape) => {
    const head = `def ${shape.functionName}(self, ${nameFirst(shape, PYTHON, ': ')}) -> ${PYTHON[shape.returnType]}:`;
    return `class Solution:\n    ${head}\n        `;
  }),
  language('JavaScript', 'javascript', (shape) => {
    const names = shape.params.map(({ name }) => name).join(', ');
    return `var ${shape.functionName} = function(${names}) {\n    \n};`;
  }),
  language('TypeScript', 'typescript', (shape) => {
    const head = `function ${shape.functionName}(${nameFirst(shape, TYPESCRIPT, ': ')})`;
    return `${head}: ${TYPESCRIPT[shape.returnType]} {\n    \n};`;
  }),
  language('Go', 'golang', (shape) => {
    return `func ${shape.functionName}(${nameFirst(shape, GO, ' ')}) ${GO[shape.returnType]} {\n    \n}`;
  }),
];

function language(lang: string, langSlug: string, toCode: (shape: ProblemShape) => string): FunctionLanguage {
  return { slug: langSlug, write: (shape) => ({ lang, langSlug, code: toCode(shape) }) };
}

function types(integer: string, list: string, grid: string, text: string, tree: string): Types {
  return { integer, 'integer[]': list, 'integer[][]': grid, string: text, TreeNode: tree };
}

function typeFirst(shape: ProblemShape, names: Types): string {
  return shape.params.map(({ name, type }) => `${names[type]} ${name}`).join(', ');
}

function nameFirst(shape: ProblemShape, names: Types, between: string): string {
  return shape.params.map(({ name, type }) => `${name}${between}${names[type]}`).join(', ');
}
