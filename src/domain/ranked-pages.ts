/** Which pages of a long list hold the rows that a client asks for: places are 1, 2, 3 …, pages have one size. */

export interface PlaceRange {
  readonly first: number;
  /** Place of the last row that the client has seen, 0 at the beginning. */
  readonly lastSeen: number;
}

/** Page numbers from 1. */
export function pagesOfRange({ first, lastSeen }: PlaceRange, pageSize: number): number[] {
  const from = Math.floor(lastSeen / pageSize) + 1;
  const to = Math.ceil((lastSeen + first) / pageSize);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Place of a page's row; rows are counted from 0. */
export function placeOnPage(page: number, row: number, pageSize: number): number {
  return (page - 1) * pageSize + row + 1;
}
