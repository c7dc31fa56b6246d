import type { SheetCells } from '../../sheet-cells.ts';
import { cellValue, type SheetBook, type WrittenCell } from './cell-value.ts';
import { wordsIn } from './read-strings.ts';
import { readXml, type XmlTag } from './read-xml.ts';
import { sheetBuilder } from './sheet-builder.ts';

/**
 * Reads the cells of a sheet (ECMA-376, 18.3.1), those that formulas make and those that are merged, in one pass.
 * Throws `FileFault`: `too_many_rows`, `too_many_columns` as soon as there are, `damaged`.
 */
export function readSheet(xml: string, book: SheetBook): SheetCells {
  const merged: string[] = [];
  const sheet = sheetBuilder();
  const words = wordsIn();
  let cell: WrittenCell | undefined;
  let inValue = false;
  const inCell = (tag: XmlTag) => {
    // the range of a shared formula only tells which cells say so themselves
    if (tag.name === 'f') sheet.fill(tag.attribute('t') === 'shared' ? undefined : tag.attribute('ref'));
    if (tag.name === 'v') inValue = true;
    words.open(tag.name);
  };

  readXml(xml, {
    open(tag) {
      if (cell) return inCell(tag);
      if (tag.name === 'row') sheet.toRow(tag.attribute('r'));
      if (tag.name === 'mergeCell') merged.push(tag.attribute('ref') ?? '');
      if (tag.name !== 'c') return;
      sheet.toCell(tag.attribute('r'));
      words.begin();
      cell = { type: tag.attribute('t') ?? 'n', style: Number(tag.attribute('s') ?? 0), said: '' };
    },
    close(name) {
      words.close(name);
      if (name === 'v') inValue = false;
      if (name !== 'c' || !cell) return;
      const said = cell.type === 'inlineStr' ? words.said() : cell.said;
      sheet.put(cellValue({ ...cell, said }, book));
      cell = undefined;
    },
    text(said) {
      if (cell && inValue) cell = { ...cell, said: cell.said + said };
      words.text(said);
    },
  });
  return { rows: sheet.rows, formulas: sheet.formulas, merged };
}
