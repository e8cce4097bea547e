/** The programming languages of the site with their numbers and both their names. */

export interface Language {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly isCompiled: boolean;
}

const ROWS: readonly (readonly [id: number, slug: string, name: string, isCompiled: boolean])[] = [
  [0, 'cpp', 'C++', true],
  [1, 'java', 'Java', true],
  [2, 'python', 'Python', false],
  [3, 'mysql', 'MySQL', false],
  [4, 'c', 'C', true],
  [5, 'csharp', 'C#', true],
  [6, 'javascript', 'JavaScript', false],
  [7, 'ruby', 'Ruby', false],
  [8, 'bash', 'Bash', false],
  [9, 'swift', 'Swift', true],
  [10, 'golang', 'Go', true],
  [11, 'python3', 'Python3', false],
  [12, 'scala', 'Scala', true],
  [13, 'kotlin', 'Kotlin', true],
  [14, 'mssql', 'MS SQL Server', false],
  [15, 'oraclesql', 'Oracle', false],
  [18, 'rust', 'Rust', true],
  [19, 'php', 'PHP', false],
  [20, 'typescript', 'TypeScript', false],
  [21, 'racket', 'Racket', false],
  [22, 'erlang', 'Erlang', true],
  [23, 'elixir', 'Elixir', true],
  [24, 'dart', 'Dart', true],
  [25, 'pythondata', 'Pandas', false],
];

export const LANGUAGES: readonly Language[] = ROWS.map(([id, slug, name, isCompiled]) => ({
  id,
  slug,
  name,
  isCompiled,
}));

/** The language with this slug; the slugs are constants of this program, so an unknown one is a mistake in it. */
export function languageOf(slug: string): Language {
  const found = LANGUAGES.find((language) => language.slug === slug);
  if (found === undefined) throw new Error(`Could not find the language ${slug}, because the table has no such slug.`);
  return found;
}
