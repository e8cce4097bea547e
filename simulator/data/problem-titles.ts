/** Invents titles for problems, each with a slug of its own. */
import type { Category } from './problem-quotas.ts';
import { ENDINGS, QUALITIES, TABLES, TASKS, THINGS } from './problem-words.ts';
import type { Random } from './random.ts';

export interface Title {
  readonly title: string;
  readonly titleSlug: string;
}

/** Gives titles that differ from all that it gave before; a title that comes again becomes part II, III, … */
export function createTitleMaker(random: Random): (category: Category) => Title {
  const given = new Map<string, number>();
  return (category) => {
    const base = inventTitle(category, random);
    const part = (given.get(base) ?? 0) + 1;
    given.set(base, part);
    const title = part === 1 ? base : `${base} ${toRoman(part)}`;
    return { title, titleSlug: toSlug(title) };
  };
}

/** Lower case words joined by hyphens, as in LeetCode's addresses. */
export function toSlug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function inventTitle(category: Category, random: Random): string {
  const quality = random.pick(QUALITIES);
  switch (category) {
    case 'Database':
      return `${random.pick(['Report', 'Rank', 'Clean Up', 'Average of', 'Find Gaps in'])} ${quality} ${random.pick(TABLES)}`;
    case 'pandas':
      return `Reshape ${quality} ${random.pick(TABLES)}`;
    case 'JavaScript':
      return `Create a ${quality} ${random.pick(['Cache', 'Counter', 'Event Emitter', 'Generator', 'Promise Pool'])}`;
    case 'Concurrency':
      return `Print ${quality} ${random.pick(THINGS)} in Turn`;
    case 'Shell':
      return `Cut ${quality} ${random.pick(THINGS)} from a File`;
    case 'Algorithms': {
      const ending = random.chance(0.2) ? ` ${random.pick(ENDINGS)}` : '';
      return `${random.pick(TASKS)} ${quality} ${random.pick(THINGS)}${ending}`;
    }
  }
}

function toRoman(part: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return `${'X'.repeat(Math.floor(part / 10))}${ones[part % 10] ?? ''}`;
}
