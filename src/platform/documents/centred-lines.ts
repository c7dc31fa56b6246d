import { balanceLines } from './balance-lines.ts';
import { type Face, widthOf } from './fonts.ts';
import { PAPER, SPACING, TEXT_WIDTH, TYPE } from './measures.ts';
import {
  type Annex,
  annexHeading,
  annexReference,
  inCapitals,
  keptTogether,
  MOTTO,
  placeAndDay,
  STATE,
  type StatePaper,
  writtenPaperNumber,
} from './state-paper.ts';

/** How words look: size in points. */
export interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** What stands in the middle of a column, with points of space above and below it: words, or a rule so many millimetres long. */
export type CentredLine = (
  | { readonly kind: 'words'; readonly text: string; readonly look: Look }
  | { readonly kind: 'rule'; readonly length: number }
) & { readonly before?: number; readonly after?: number };

/** The head of a paper: two columns, of `PAPER.headLeft` and `HEAD_RIGHT`, and a line below each. */
interface PaperHead {
  readonly left: readonly CentredLine[];
  readonly right: readonly CentredLine[];
  readonly number: CentredLine;
  readonly placeAndDay: CentredLine;
}

/** Points around the title. */
const AROUND_TITLE = 12;
/** Millimetres that the subject leaves free beside it. */
const SUBJECT_ROOM = 20;

/** The head as NĐ 30/2020 has it: the issuing body at the left, the name of the State at the right. */
export function headOf(paper: StatePaper): PaperHead {
  const { superior, issuer } = paper;
  const [superiorLook, issuerLook] = [{ size: TYPE.superior }, { size: TYPE.issuer, bold: true }];
  const issuerLines = linesOf(inCapitals(issuer), issuerLook, PAPER.headLeft);
  const mottoLook = { size: TYPE.motto, bold: true };
  return {
    left: [
      ...all(
        superior === null ? [] : linesOf(inCapitals(superior), superiorLook, PAPER.headLeft),
        superiorLook,
      ),
      ...all(issuerLines, issuerLook),
      ruleBelow(issuerLines, issuerLook),
    ],
    right: [
      words(STATE, { size: TYPE.state, bold: true }),
      words(MOTTO, mottoLook),
      { kind: 'rule', length: widthIn(MOTTO, mottoLook) },
    ],
    number: words(writtenPaperNumber(paper), { size: TYPE.number }),
    placeAndDay: words(placeAndDay(paper), { size: TYPE.placeAndDay, italics: true }),
  };
}

/** Kind and subject with a rule below them, in the width of the text. */
export function titleOf({ kind, subject }: StatePaper): CentredLine[] {
  const look = { size: TYPE.subject, bold: true };
  const lines = linesOf(subject, look, TEXT_WIDTH - SUBJECT_ROOM);
  return [
    { ...words(kind, { size: TYPE.kind, bold: true }), before: AROUND_TITLE },
    ...all(lines, look),
    { ...ruleBelow(lines, look), after: AROUND_TITLE },
  ];
}

/** What stands above the table of an annex, in the width of the text. */
export function annexHeadOf(paper: StatePaper, annex: Annex, index: number): CentredLine[] {
  const { before } = SPACING;
  const look = { size: TYPE.body, italics: true };
  return [
    words(annexHeading(index, paper.annexes.length), { size: TYPE.kind, bold: true }),
    words(annex.title, { size: TYPE.subject, bold: true }),
    ...all(linesOf(annexReference(paper), look, TEXT_WIDTH), look),
    { ...words(annex.lead, { size: TYPE.table, italics: true }), before, after: before },
  ];
}

function words(text: string, look: Look): CentredLine {
  return { kind: 'words', text: keptTogether(text), look };
}

function all(lines: readonly string[], look: Look): CentredLine[] {
  return lines.map((line) => words(line, look));
}

/** The short rule that the decree has below some lines. */
function ruleBelow(lines: readonly string[], look: Look): CentredLine {
  const longest = Math.max(0, ...lines.map((line) => widthIn(line, look)));
  return { kind: 'rule', length: PAPER.shortRule * longest };
}

function linesOf(text: string, look: Look, width: number): string[] {
  return balanceLines(text, { face: faceOf(look), size: look.size, width });
}

function widthIn(text: string, look: Look): number {
  return widthOf(text, faceOf(look), look.size);
}

function faceOf({ bold, italics }: Look): Face {
  if (bold) return 'bold';
  return italics ? 'italics' : 'normal';
}
