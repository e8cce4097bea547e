/** Figures to Markdown. */

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** As many digits as say something: 12,345; 123; 12.3; 1.23. */
export function shown(value) {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** Rows are lists of cells; the first cell of each is words. */
export function toTable(heads, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = heads.map((_, index) => (index === 0 ? '---' : '--:'));
  return [
    line(heads),
    line(rule),
    ...rows.map((row) => line(row.map((cell) => (typeof cell === 'number' ? shown(cell) : cell)))),
  ].join('\n');
}
