/** Figures by their labels, each looked up once. Only for labels that have few values. */

/** `labels` are joined to one text by whoever asks: no array is made for a figure that is known. */
export function remembered<Figure>(find: (...labels: string[]) => Figure): (labels: string) => Figure {
  const known = new Map<string, Figure>();
  return (labels) => {
    const there = known.get(labels);
    if (there !== undefined) return there;
    const figure = find(...labels.split(' '));
    known.set(labels, figure);
    return figure;
  };
}
