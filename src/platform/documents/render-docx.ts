import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { printable } from '../../wire/printable.ts';
import { annexHeadOf, type CentredLine, headOf, type Look, titleOf } from './centred-lines.ts';
import { HEAD_RIGHT, PAPER, SPACING, TEXT_WIDTH, TYPE, twips } from './measures.ts';
import {
  type Annex,
  type Block,
  endedBlocks,
  keptTogether,
  type PaperTable,
  RECIPIENTS,
  type StatePaper,
} from './state-paper.ts';

const FONT = 'Times New Roman';
const LINE = Math.round(240 * SPACING.lines);
const BEFORE = SPACING.before * 20;
/** Points between the rules of the head and number and date. */
const BELOW_HEAD = 4;

/** A State's paper as DOCX, laid out by NĐ 30/2020. */
export function renderDocx(given: StatePaper): Promise<Buffer> {
  const paper = printable(given);
  const document = new Document({
    title: `${paper.kind} ${paper.subject}`,
    creator: paper.issuer,
    styles: { default: { document: { run: { font: FONT, size: TYPE.body * 2 } } } },
    sections: [
      section([
        head(paper),
        ...titleOf(paper).map((line) => centredLine(line, TEXT_WIDTH)),
        ...endedBlocks(paper.blocks).map((each, index, all) => block(each, index === all.length - 1)),
        foot(paper),
      ]),
      ...paper.annexes.map((annex, index) => section(annexPages(paper, annex, index))),
    ],
  });
  return Packer.toBuffer(document);
}

/** Pages counted from 1, the number in the top margin from the second one on. */
function section(children: ISectionOptions['children']): ISectionOptions {
  const { page, margin } = PAPER;
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: twips(page.width), height: twips(page.height) },
        margin: {
          top: twips(margin.top),
          bottom: twips(margin.bottom),
          left: twips(margin.left),
          right: twips(margin.right),
          header: twips(PAPER.pageNumberFrom),
          footer: twips(PAPER.pageNumberFrom),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({
        children: [centred([new TextRun({ children: [PageNumber.CURRENT], ...run(TYPE.pageNumber) })])],
      }),
      first: new Header({ children: [new Paragraph({})] }),
    },
    children,
  };
}

function head(paper: StatePaper): Table {
  const { left, right, number, placeAndDay } = headOf(paper);
  const below = { before: BELOW_HEAD };
  return frameless(
    [PAPER.headLeft, HEAD_RIGHT],
    [
      [
        left.map((line) => centredLine(line, PAPER.headLeft)),
        right.map((line) => centredLine(line, HEAD_RIGHT)),
      ],
      [
        [centredLine({ ...number, ...below }, PAPER.headLeft)],
        [centredLine({ ...placeAndDay, ...below }, HEAD_RIGHT)],
      ],
    ],
  );
}

function block({ kind, text: said }: Block, isLast: boolean): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(PAPER.firstLine) },
    spacing: { before: BEFORE, line: LINE, lineRule: LineRuleType.AUTO },
    // the signature never stands alone on a page
    keepNext: isLast || kind !== 'paragraph',
    children: [text(said, { size: TYPE.body, bold: kind !== 'paragraph' })],
  });
}

function foot({ recipients, signature }: StatePaper): Table {
  const left = [
    new Paragraph({
      spacing: { before: BEFORE * 2 },
      children: [text(RECIPIENTS, { size: TYPE.recipientsTitle, bold: true, italics: true })],
    }),
    ...recipients.map((line) => new Paragraph({ children: [text(line, { size: TYPE.recipients })] })),
  ];
  const look = { size: TYPE.signature, bold: true };
  const right = [
    ...signature.authority.map((line, index) =>
      centred([text(line, look)], index === 0 ? { before: BEFORE * 2 } : {}),
    ),
    centred([text(signature.name ?? '', look)], { before: twips(PAPER.signatureRoom) }),
  ];
  return frameless([PAPER.headLeft, HEAD_RIGHT], [[left, right]]);
}

function annexPages(paper: StatePaper, annex: Annex, index: number): (Paragraph | Table)[] {
  return [
    ...annexHeadOf(paper, annex, index).map((line) => centredLine(line, TEXT_WIDTH)),
    table(annex.table),
    ...annex.notes.map(
      (note) =>
        new Paragraph({
          spacing: { before: BEFORE },
          children: [text(note, { size: TYPE.table, italics: true })],
        }),
    ),
  ];
}

function table({ columns, rows }: PaperTable): Table {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => twips((TEXT_WIDTH * share) / all));
  const cell = (said: string, index: number, look: Look, align: 'left' | 'center' | 'right'): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [new Paragraph({ alignment: AlignmentType[ALIGN[align]], children: [text(said, look)] })],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: twips(TEXT_WIDTH), type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ heading }, index) =>
          cell(heading, index, { size: TYPE.table, bold: true }, 'center'),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((said, index) =>
              cell(said, index, { size: TYPE.table }, columns[index]?.align ?? 'left'),
            ),
          }),
      ),
    ],
  });
}

const ALIGN = { left: 'LEFT', center: 'CENTER', right: 'RIGHT' } as const;

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};

/** Columns side by side without lines; widths in millimetres. */
function frameless(widths: readonly number[], rows: readonly (readonly Paragraph[])[][]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(twips),
    width: { size: twips(TEXT_WIDTH), type: WidthType.DXA },
    borders: NO_BORDERS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: twips(widths[index] ?? 0), type: WidthType.DXA },
                margins: { left: 0, right: 0 },
                children: [...children],
              }),
          ),
        }),
    ),
  });
}

/** A line in the middle of a width in millimetres; a rule is the upper edge of an empty, low paragraph. */
function centredLine({ before, after, ...line }: CentredLine, within: number): Paragraph {
  const spacing = {
    ...(before === undefined ? {} : { before: before * 20 }),
    ...(after === undefined ? {} : { after: after * 20 }),
  };
  if (line.kind === 'words') return centred([text(line.text, line.look)], spacing);
  const indent = twips((within - line.length) / 2);
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 30, line: 40, lineRule: LineRuleType.EXACT, ...spacing },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
    children: [],
  });
}

function centred(
  children: readonly ParagraphChild[],
  spacing: { before?: number; after?: number } = {},
): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing, children: [...children] });
}

function text(said: string, { size, ...look }: Look): TextRun {
  return new TextRun({ text: keptTogether(said), ...look, ...run(size) });
}

function run(size: number) {
  return { font: FONT, size: size * 2 };
}
