/** The texts of a problem: statement, hints, test cases, signature. Made when asked for; 3,200 statements would be slow to make. */
import type { Problem } from './catalogue.ts';
import { shapeOf } from './problem-shape.ts';
import { toPythonJson } from './python-json.ts';
import { createRandom } from './random.ts';
import { exampleLines, followUpLines, tableLines } from './statement-html.ts';
import type { Site } from './world.ts';

/** HTML with examples and constraints. */
export function statementOf(site: Site, problem: Problem): string {
  const shape = shapeOf(site, problem);
  const given = shape.params.map(({ name, type }) => `<code>${name}</code> (${type})`).join(' and ');
  return [
    `<p>You are given ${given}.</p>`,
    '',
    `<p>${taskOf(problem)}</p>`,
    '',
    ...tableLines(problem),
    '<p>&nbsp;</p>',
    ...shape.examples.flatMap((example, index) => exampleLines(problem, shape, example, index + 1)),
    '<p>&nbsp;</p>',
    '<p><strong>Constraints:</strong></p>',
    '',
    '<ul>',
    ...shape.constraints.map((constraint) => `\t<li>${constraint}</li>`),
    '</ul>',
    ...followUpLines(problem),
    '',
  ].join('\n');
}

const HINTS: readonly string[] = [
  'Solve it by trying everything first. What is computed more than once?',
  'Would the order of the elements matter if they were <b>sorted</b>?',
  'Keep what you have already seen in a <code>map</code>.',
  'Look at the answer from its last element backwards.',
  'How far can a window grow before it stops being valid?',
];

/** HTML fragments, none to three. */
export function hintsOf(site: Site, problem: Problem): readonly string[] {
  const random = createRandom(site.seed, 'hints', problem.number);
  return random.sample(HINTS, random.int(0, 3));
}

/** One text per example: one line per argument. */
export function testCasesOf(site: Site, problem: Problem): readonly string[] {
  return shapeOf(site, problem).examples.map((example) => example.inputs.join('\n'));
}

/** The signature as a JSON text. */
export function metaDataOf(site: Site, problem: Problem): string {
  const shape = shapeOf(site, problem);
  const params = shape.params.map(({ name, type }) => ({ name, type }));
  return JSON.stringify(
    { name: shape.functionName, params, return: { type: shape.returnType }, manual: false },
    null,
    2,
  );
}

/** Other problems with the same main topic, as LeetCode's JSON text. */
export function similarProblemsOf(site: Site, problem: Problem): readonly Problem[] {
  const [topic] = problem.topics;
  if (topic === undefined) return [];
  const random = createRandom(site.seed, 'similar', problem.number);
  // Neighbours by number keep this cheap, and a series often stands close together.
  const start = random.int(0, site.catalogue.problems.length - 200);
  const near = site.catalogue.problems
    .slice(start, start + 200)
    .filter((other) => other !== problem && other.topics.includes(topic));
  return near.slice(0, random.int(0, 4));
}

export function similarProblemsText(site: Site, problem: Problem): string {
  return toPythonJson(
    similarProblemsOf(site, problem).map(({ title, titleSlug, difficulty }) => ({
      title,
      titleSlug,
      difficulty,
      translatedTitle: null,
    })),
  );
}

function taskOf(problem: Problem): string {
  if (problem.number === 1) {
    return 'Return <em>the two places whose numbers add up to </em><code>target</code>, in any order.';
  }
  return `Find <em>${problem.title.toLowerCase()}</em> and return the result as one number.`;
}
