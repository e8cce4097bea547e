/** Writes tables into ../README.md, between the marks of their names; what people have written around them stays. */
import { readFileSync, writeFileSync } from 'node:fs';

const readme = new URL('../README.md', import.meta.url);

export function writeTable(name, text) {
  const page = readFileSync(readme, 'utf8');
  const pattern = new RegExp(`(<!-- ${name} -->\n)[^]*?(\n<!-- end -->)`);
  if (!pattern.test(page)) throw new Error(`bench/README.md has no place for ${name}`);
  writeFileSync(
    readme,
    page.replace(pattern, (_, head, tail) => `${head}${text}${tail}`),
  );
}
