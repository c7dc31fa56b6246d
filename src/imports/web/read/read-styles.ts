import { readXml } from './read-xml.ts';

/** The formats of days and hours that every workbook has, first and last of each run (ECMA-376, 18.8.30). */
const BUILT_IN = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;
/** What stands in a format for itself: quoted, in brackets (other than of elapsed time), escaped, a filled width. */
const LITERAL = /"[^"]*"|\[(?![hms]+\])[^\]]*\]|[\\_*]./gi;
const OF_TIME = /[ymdhs]/i;

/** Which of the formats of cells show a number as a day or an hour, by their place. Throws `FileFault` (`damaged`). */
export function readStyles(xml: string): boolean[] {
  const own = new Map<string, string>();
  const used: string[] = [];
  let inside = '';
  readXml(xml, {
    open(tag) {
      if (tag.name === 'numFmts' || tag.name === 'cellXfs') inside = tag.name;
      const id = tag.attribute('numFmtId') ?? '';
      if (inside === 'numFmts' && tag.name === 'numFmt') own.set(id, tag.attribute('formatCode') ?? '');
      if (inside === 'cellXfs' && tag.name === 'xf') used.push(id);
    },
    close(name) {
      if (name === inside) inside = '';
    },
  });
  return used.map((id) => isOfTime(own.get(id), Number(id)));
}

function isOfTime(code: string | undefined, id: number): boolean {
  if (code !== undefined) return OF_TIME.test(code.replace(LITERAL, ''));
  return BUILT_IN.some(([first, last]) => id >= first && id <= last);
}
