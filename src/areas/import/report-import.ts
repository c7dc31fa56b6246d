import type { ImportFigures } from '../change-contract.ts';
import type { Doubt, Doubtful } from './import-plan.ts';

/** What an operator should know of each doubt, and what can be done. */
const WHY: Readonly<Record<Doubt, string>> = {
  unread: 'words that name no unit in a way we know; nothing was made of them',
  several_wholes: 'named as a whole by several units: two of one name, or one that was divided; not placed',
  district_missing: 'of one name with a unit whose district is given; not placed',
  no_target: 'said to have gone into a unit that has no place itself; not placed',
  book_differs: 'the book has it, gone elsewhere; left as it is: compare, and enter a change if need be',
  kind_differs: 'the book has it with another kind; taken for the same, as not verified',
  ended_since: 'the book has ended it already; not taken up again',
  code_differs: 'the book has another code; left as it is',
  code_taken: 'the book gives its code to another unit of the province; not added',
  not_in_mergers: 'no text says since when it stands; taken from the day of the file',
  no_unit: 'no one unit of today has this code and name; left out',
};

/** The report of an import in lines for the operator: what was done, then every doubt under its reason. */
export function reportImport(
  report: ImportFigures & { readonly alone: number; readonly doubtful: readonly Doubtful[] },
): string[] {
  const { added, changed, successions, boundaries, alone, doubtful } = report;
  const nothing = added + changed + successions + boundaries === 0;
  const done = nothing
    ? `Nothing changed: all of it was there already (${alone} units left alone).`
    : `Added ${added} units, ${successions} successions and ${boundaries} boundaries; changed ${changed} rows; left ${alone} units alone.`;
  const byWhy = Map.groupBy(doubtful, ({ why }) => why);
  const told = [...byWhy].flatMap(([why, rows]) => [
    `${rows.length} x ${WHY[why]}:`,
    ...rows.map(({ file, place, words }) => `  ${words} (${file}: ${place})`),
  ]);
  return [done, ...told];
}
