import pdfmake from 'pdfmake';
import type { Content, ContentTable, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { printable } from '../../wire/printable.ts';
import { balanceLines } from './balance-lines.ts';
import { type Face, fontFile, widthOf } from './fonts.ts';
import { PAPER, points, SPACING, TEXT_WIDTH, TYPE } from './measures.ts';
import {
  type Annex,
  annexHeading,
  annexReference,
  type Block,
  endedBlocks,
  inCapitals,
  keptTogether,
  MOTTO,
  type PaperTable,
  placeAndDay,
  RECIPIENTS,
  STATE,
  type StatePaper,
  writtenPaperNumber,
} from './state-paper.ts';

const FONT = 'Tinos';
const HEAD_RIGHT = TEXT_WIDTH - PAPER.headLeft;
const FONTS = (['normal', 'bold', 'italics', 'bolditalics'] as const).map((face): [Face, string] => [
  face,
  fontFile(face),
]);

pdfmake.setFonts({ [FONT]: Object.fromEntries(FONTS) });
// a paper holds words alone: nothing is fetched, and no file but the four faces is read
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => FONTS.some(([, file]) => file === path));

/** Millimetres that the subject leaves free beside it. */
const SUBJECT_ROOM = 20;
/** Characters from which a paragraph may be broken before the signature. */
const LONG = 1500;

/** A State's paper as PDF, laid out by NĐ 30/2020, in the measures of Times New Roman. */
export function renderPdf(paper: StatePaper): Promise<Buffer> {
  return pdfmake.createPdf(paperDefinition(printable(paper))).getBuffer();
}

function paperDefinition(paper: StatePaper): TDocumentDefinitions {
  const { page, margin } = PAPER;
  const body = [head(paper), ...title(paper), ...bodyAndFoot(paper)];
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
  const { superior, issuer } = paper;
  const issuerLines = balanceLines(inCapitals(issuer), {
    face: 'bold',
    size: TYPE.issuer,
    width: PAPER.headLeft,
  });
  const superiorLines =
    superior === null
      ? []
      : balanceLines(inCapitals(superior), { face: 'normal', size: TYPE.superior, width: PAPER.headLeft });
  const left: Content[] = [
    ...superiorLines.map((text) => ({ text, fontSize: TYPE.superior })),
    ...issuerLines.map((text) => ({ text, fontSize: TYPE.issuer, bold: true })),
    rule(PAPER.shortRule * longest(issuerLines, TYPE.issuer), PAPER.headLeft),
  ];
  const right: Content[] = [
    { text: STATE, fontSize: TYPE.state, bold: true },
    { text: MOTTO, fontSize: TYPE.motto, bold: true },
    rule(widthOf(MOTTO, 'bold', TYPE.motto), HEAD_RIGHT),
  ];
  return {
    ...frameless([
      [{ stack: left }, { stack: right }],
      [
        { text: writtenPaperNumber(paper), fontSize: TYPE.number },
        { text: placeAndDay(paper), fontSize: TYPE.placeAndDay, italics: true },
      ],
    ]),
    alignment: 'center',
  };
}

function title({ kind, subject }: StatePaper): Content[] {
  const lines = balanceLines(subject, {
    face: 'bold',
    size: TYPE.subject,
    width: TEXT_WIDTH - SUBJECT_ROOM,
  });
  return [
    { text: kind, fontSize: TYPE.kind, bold: true, alignment: 'center', margin: [0, 12, 0, 0] },
    ...lines.map((text): Content => ({ text, fontSize: TYPE.subject, bold: true, alignment: 'center' })),
    { ...rule(PAPER.shortRule * longest(lines, TYPE.subject), TEXT_WIDTH), marginBottom: 12 },
  ];
}

function longest(lines: readonly string[], size: number): number {
  return Math.max(0, ...lines.map((line) => widthOf(line, 'bold', size)));
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
  const centred = { alignment: 'center' } as const;
  return [
    {
      text: annexHeading(index, paper.annexes.length),
      fontSize: TYPE.kind,
      bold: true,
      ...centred,
    },
    { text: annex.title, fontSize: TYPE.subject, bold: true, ...centred },
    ...balanceLines(annexReference(paper), { face: 'italics', size: TYPE.body, width: TEXT_WIDTH }).map(
      (text): Content => ({ text, italics: true, ...centred }),
    ),
    {
      text: annex.lead,
      italics: true,
      fontSize: TYPE.table,
      margin: [0, SPACING.before, 0, SPACING.before],
      ...centred,
    },
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

/** A line of a length in the middle of a width, both in millimetres. */
function rule(length: number, within: number) {
  const from = points((within - length) / 2);
  return {
    canvas: [
      { type: 'line' as const, x1: from, y1: 2.5, x2: from + points(length), y2: 2.5, lineWidth: 0.75 },
    ],
    alignment: 'left' as const,
    margin: [0, 0, 0, 3] as [number, number, number, number],
  };
}
