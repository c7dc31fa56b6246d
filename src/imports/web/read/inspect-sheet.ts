import { FileFault } from '../../file-fault.ts';
import { MOST_SHEET_ROWS } from '../../limits.ts';

/** Elements of a sheet's XML (ECMA-376, 18.3.1), with any prefix of their namespace. */
const ROW = /<(?:\w+:)?row[\s>/]/g;
const MADE_BY_FORMULA = /<(?:\w+:)?c\s([^>]*)>\s*<(?:\w+:)?f[\s>/]/g;
const MERGED = /<(?:\w+:)?mergeCell\s[^>]*?\bref="([^"]+)"/g;
const REFERENCE = /\br="([A-Z]{1,3}\d+)"/;

/** What the XML of a sheet tells that its values do not: which cells formulas make, and which are merged. */
export function inspectSheet(xml: string): { readonly formulas: string[]; readonly merged: string[] } {
  let rows = 0;
  for (const _ of xml.matchAll(ROW)) {
    rows += 1;
    if (rows > MOST_SHEET_ROWS) throw new FileFault('too_many_rows');
  }
  const formulas = [...xml.matchAll(MADE_BY_FORMULA)].flatMap(
    ([, attributes = '']) => REFERENCE.exec(attributes)?.[1] ?? [],
  );
  const merged = [...xml.matchAll(MERGED)].flatMap(([, range]) => range ?? []);
  return { formulas, merged };
}
