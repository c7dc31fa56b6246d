import { FileFault } from '../../file-fault.ts';
import { readXml } from './read-xml.ts';

/** What a workbook says of its parts, each by its name in the file. */
interface Workbook {
  /** The first sheet that its owner sees. */
  readonly sheet: string;
  readonly sheetName: string;
  /** Names of the other sheets that are seen. */
  readonly otherSheets: readonly string[];
  readonly strings: string | undefined;
  readonly styles: string | undefined;
  /** Whether its days count from 1904, as those of old Macintosh files do. */
  readonly from1904: boolean;
}

interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`. */
  readonly kind: string;
  readonly part: string;
}

/**
 * Reads which parts of a workbook are its sheets (ECMA-376, 18.2) from its two lists. Throws `FileFault`:
 * `not_as_said` where it has no sheet, `damaged`.
 */
export function readWorkbook(workbook: string, relations: string): Workbook {
  const parts = relationsIn(relations);
  const sheets: { readonly name: string; readonly part: string }[] = [];
  let from1904 = false;
  readXml(workbook, {
    open(tag) {
      if (tag.name === 'workbookPr') from1904 = isTrue(tag.attribute('date1904'));
      if (tag.name !== 'sheet' || (tag.attribute('state') ?? 'visible') !== 'visible') return;
      const part = parts.find(({ id, kind }) => kind === 'worksheet' && id === tag.prefixed('id'))?.part;
      if (part !== undefined) sheets.push({ name: tag.attribute('name') ?? '', part });
    },
  });
  const [first, ...others] = sheets;
  if (first === undefined) throw new FileFault('not_as_said');
  const partOf = (sought: string) => parts.find(({ kind }) => kind === sought)?.part;
  return {
    sheet: first.part,
    sheetName: first.name,
    otherSheets: others.map(({ name }) => name),
    strings: partOf('sharedStrings'),
    styles: partOf('styles'),
    from1904,
  };
}

function relationsIn(xml: string): Relation[] {
  const relations: Relation[] = [];
  readXml(xml, {
    open(tag) {
      if (tag.name !== 'Relationship') return;
      const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map((name) => tag.attribute(name));
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
      relations.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), part });
    },
  });
  return relations;
}

function isTrue(said: string | undefined): boolean {
  return said === '1' || said === 'true';
}
