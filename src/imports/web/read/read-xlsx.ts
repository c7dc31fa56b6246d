import { readSheet } from 'read-excel-file/universal';
import { FileFault } from '../../file-fault.ts';
import type { Cell, SheetCells } from '../../sheet-cells.ts';
import { inspectSheet } from './inspect-sheet.ts';
import { openZip } from './open-zip.ts';
import { storeZip } from './store-zip.ts';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/**
 * The first sheet of an XLSX. It is unpacked here, in bounds, and handed to the reader as it is: the reader would
 * believe the sizes that the file names, and unpack in workers that the policy of these pages refuses. Throws
 * `FileFault`.
 */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<SheetCells> {
  const parts = await openZip(bytes, (name) => /^xl\/(?!drawings|media|charts).*\.(?:xml|rels)$/.test(name));
  const sheet = parts.get(firstSheet(parts));
  if (sheet === undefined) throw new FileFault('not_as_said');
  const inspected = inspectSheet(textOf(sheet));
  const rows = await readSheet(storeZip(parts), 1).catch(() => {
    throw new FileFault('damaged');
  });
  // the reader's types name the class of a date where its values are dates
  return { rows: rows as unknown as readonly (readonly Cell[])[], ...inspected };
}

/** The name of the part that holds the first sheet; a file without one is no workbook. */
function firstSheet(parts: ReadonlyMap<string, Uint8Array>): string {
  const workbook = textOf(parts.get(WORKBOOK));
  const [, attributes = ''] = /<(?:\w+:)?sheet\s([^>]*)>/.exec(workbook) ?? [];
  const [, id = ''] = /\b(?:\w+:)id="([^"]+)"/.exec(attributes) ?? [];
  const relations = [...textOf(parts.get(RELATIONS)).matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)];
  const relation = relations.find(([, said = '']) => attribute(said, 'Id') === id)?.[1] ?? '';
  const target = attribute(relation, 'Target') ?? '';
  if (id === '' || target === '') throw new FileFault('not_as_said');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function attribute(said: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(said)?.[1];
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}
