import type { z } from 'zod';
import type { Succession } from '../area.ts';
import type { readAreaEndpoint } from '../contract.ts';
import { resultOf } from '../search.ts';
import type { AreaBook } from './area-book.ts';

/** One unit as of a day (`YYYY-MM-DD`), with the units above, before and after it; undefined where there is none. */
export function readArea(
  book: AreaBook,
  areaId: number,
  today: string,
): z.input<typeof readAreaEndpoint.reply> | undefined {
  const area = book.find(areaId);
  if (!area) return undefined;
  const change = (neighbour: number | null, { extent, onDay, verified }: Succession) => ({
    area: neighbour === null ? null : (book.find(neighbour) ?? null),
    extent,
    onDay,
    verified,
  });
  return {
    result: resultOf(book, area, today),
    ancestors: book.ancestorsOf(areaId),
    predecessors: book.successions.filter((row) => row.toId === areaId).map((row) => change(row.fromId, row)),
    successors: book.successions.filter((row) => row.fromId === areaId).map((row) => change(row.toId, row)),
  };
}
