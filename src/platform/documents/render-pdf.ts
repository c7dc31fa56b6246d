import pdfmake from 'pdfmake';
import type { Content, ContentTable, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { printable } from '../../wire/printable.ts';
import { annexHeadOf, type CentredLine, headOf, titleOf } from './centred-lines.ts';
import { type Face, fontFile } from './fonts.ts';
import { HEAD_RIGHT, PAPER, points, SPACING, TEXT_WIDTH, TYPE } from './measures.ts';
import {
  type Annex,
  type Block,
  endedBlocks,
  keptTogether,
  type PaperTable,
  RECIPIENTS,
  type StatePaper,
} from './state-paper.ts';

const FONT = 'Tinos';
const FONTS = (['normal', 'bold', 'italics', 'bolditalics'] as const).map((face): [Face, string] => [
  face,
  fontFile(face),
]);

pdfmake.setFonts({ [FONT]: Object.fromEntries(FONTS) });
// a paper holds words alone: nothing is fetched, and no file but the four faces is read
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => FONTS.some(([, file]) => file === path));

/** Characters from which a paragraph may be broken before the signature. */
const LONG = 1500;

/** A State's paper as PDF, laid out by NĐ 30/2020, in the measures of Times New Roman. */
export function renderPdf(paper: StatePaper): Promise<Buffer> {
  return pdfmake.createPdf(paperDefinition(printable(paper))).getBuffer();
}

function paperDefinition(paper: StatePaper): TDocumentDefinitions {
  const { page, margin } = PAPER;
  const title = titleOf(paper).map((line) => centredLine(line, TEXT_WIDTH));
  const body = [head(paper), ...title, ...bodyAndFoot(paper)];
  return {
    pageSize: { width: points(page.width), height: points(page.height) },
    pageMargins: [points(margin.left), points(margin.top), points(margin.right), points(margin.bottom)],
    info: { title: `${paper.kind} ${paper.subject}`, author: paper.issuer },
    defaultStyle: { font: FONT, fontSize: TYPE.body },
    content: [body, ...paper.annexes.map((annex, index) => annexPages(paper, annex, index))].map(
      (section) => ({ section, header: pageNumbers() }),
    ),
  };
}

/** Pages counted from 1 by themselves, the number in the top margin from the second one on. */
function pageNumbers(): (current: number) => Content {
  let first = Number.POSITIVE_INFINITY;
  return (current) => {
    first = Math.min(first, current);
    return {
      text: current === first ? '' : String(current - first + 1),
      alignment: 'center',
      fontSize: TYPE.pageNumber,
      margin: [points(PAPER.margin.left), points(PAPER.pageNumberFrom), points(PAPER.margin.right), 0],
    };
  };
}

function head(paper: StatePaper): Content {
  const { left, right, number, placeAndDay } = headOf(paper);
  return frameless([
    [
      { stack: left.map((line) => centredLine(line, PAPER.headLeft)) },
      { stack: right.map((line) => centredLine(line, HEAD_RIGHT)) },
    ],
    [centredLine(number, PAPER.headLeft), centredLine(placeAndDay, HEAD_RIGHT)],
  ]);
}

/** The signature never stands alone on a page: the last words, where they are not long, go with it. */
function bodyAndFoot(paper: StatePaper): Content[] {
  const blocks = endedBlocks(paper.blocks);
  const last = blocks.at(-1);
  if (last === undefined || last.text.length > LONG) return [...blocks.map(block), foot(paper)];
  return [...blocks.slice(0, -1).map(block), { stack: [block(last), foot(paper)], unbreakable: true }];
}

function block({ kind, text }: Block): Content {
  return {
    text: keptTogether(broken(text)),
    bold: kind !== 'paragraph',
    alignment: 'justify',
    leadingIndent: points(PAPER.firstLine),
    lineHeight: SPACING.lines,
    margin: [0, SPACING.before, 0, 0],
  };
}

/** No line holds so many characters without a space; to lay out a word of thousands takes minutes. */
const UNBROKEN = /\S{80}(?=\S)/g;

function broken(text: string): string {
  return text.replaceAll(UNBROKEN, '$& ');
}

function foot({ recipients, signature }: StatePaper): Content {
  const left: Content[] = [
    { text: RECIPIENTS, fontSize: TYPE.recipientsTitle, bold: true, italics: true },
    ...recipients.map((line) => ({ text: line, fontSize: TYPE.recipients })),
  ];
  const right: Content[] = [
    ...signature.authority.map((line) => ({ text: line, bold: true })),
    { text: signature.name ?? ' ', bold: true, marginTop: points(PAPER.signatureRoom) },
  ];
  return {
    ...frameless([
      [
        { stack: left, alignment: 'left' },
        { stack: right, fontSize: TYPE.signature, alignment: 'center' },
      ],
    ]),
    margin: [0, SPACING.before * 2, 0, 0],
    unbreakable: true,
  };
}

function annexPages(paper: StatePaper, annex: Annex, index: number): Content[] {
  return [
    ...annexHeadOf(paper, annex, index).map((line) => centredLine(line, TEXT_WIDTH)),
    table(annex.table),
    ...annex.notes.map(
      (text): Content => ({ text, italics: true, fontSize: TYPE.table, margin: [0, SPACING.before, 0, 0] }),
    ),
  ];
}

function table({ columns, rows }: PaperTable): Content {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  // lines and the cells' own space count with the width: what is left is the words'
  const room = points(TEXT_WIDTH) - columns.length * 2 * CELL - (columns.length + 1) * LINE;
  return {
    fontSize: TYPE.table,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ share }) => (room * share) / all),
      body: [
        columns.map(({ heading }) => ({ text: heading, bold: true, alignment: 'center' as const })),
        ...rows.map((row) =>
          row.map((text, index) => ({
            text: keptTogether(text),
            alignment: columns[index]?.align ?? ('left' as const),
          })),
        ),
      ],
    },
    layout: {
      hLineWidth: () => LINE,
      vLineWidth: () => LINE,
      paddingLeft: () => CELL,
      paddingRight: () => CELL,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
  };
}

/** Points of a cell's space at either side, and of a line. */
const CELL = 3;
const LINE = 0.5;

/** Two columns side by side without lines. */
function frameless(body: Content[][]): ContentTable {
  return {
    table: { widths: [points(PAPER.headLeft), points(HEAD_RIGHT)], body },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 2,
    },
  };
}

/** A line in the middle of a width in millimetres. */
function centredLine({ before = 0, after = 0, ...line }: CentredLine, within: number): Content {
  if (line.kind === 'words') {
    const { size, ...look } = line.look;
    return { text: line.text, fontSize: size, ...look, alignment: 'center', margin: [0, before, 0, after] };
  }
  const [from, length] = [points((within - line.length) / 2), points(line.length)];
  return {
    canvas: [{ type: 'line', x1: from, y1: 2.5, x2: from + length, y2: 2.5, lineWidth: 0.75 }],
    alignment: 'left',
    // a little room below, where none is asked for
    margin: [0, before, 0, after || 3],
  };
}
