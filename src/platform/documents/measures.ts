/**
 * How a paper of the State is laid out: NĐ 30/2020/NĐ-CP, Phụ lục I. Lengths in millimetres, type in points; where the
 * decree gives a range, the value taken lies within it.
 */
export const PAPER = {
  /** A4. */
  page: { width: 210, height: 297 },
  /** The decree: top and bottom 20 to 25, left 30 to 35, right 15 to 20. */
  margin: { top: 20, bottom: 20, left: 30, right: 15 },
  /** From the page's upper edge to the page number, which stands in the top margin. */
  pageNumberFrom: 10,
  /** The issuing body's half of the head; the other half holds the name of the State on one line. */
  headLeft: 73,
  /** The decree: 10 or 12.7. */
  firstLine: 12.7,
  /** The rule below the issuing body, and that below the subject: a third to a half of the words above. */
  shortRule: 0.4,
  /** Room for a hand and a seal above the signer's name. */
  signatureRoom: 26,
} as const;

/** Sizes of type in points. */
export const TYPE = {
  state: 12,
  motto: 13,
  superior: 12,
  issuer: 12,
  number: 13,
  placeAndDay: 13,
  kind: 14,
  subject: 14,
  body: 14,
  recipientsTitle: 12,
  recipients: 11,
  signature: 14,
  pageNumber: 13,
  table: 11,
} as const;

/** Least space before a paragraph in points, and the distance of lines as a multiple of single. */
export const SPACING = { before: 6, lines: 1.15 } as const;

/** The width in which words stand, in millimetres. */
export const TEXT_WIDTH = PAPER.page.width - PAPER.margin.left - PAPER.margin.right;

/** The right half of the head, beside `PAPER.headLeft`. */
export const HEAD_RIGHT = TEXT_WIDTH - PAPER.headLeft;

/** Millimetres in twentieths of a point, the unit of DOCX. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

/** Millimetres in points, the unit of PDF. */
export function points(millimetres: number): number {
  return (millimetres / 25.4) * 72;
}
