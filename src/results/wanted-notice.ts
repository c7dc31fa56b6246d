import { z } from 'zod';
import { foldLetters } from '../areas/fold.ts';
import { daySchema } from '../wire/encoding.ts';

const line = (max: number) => z.string().trim().max(max);
const said = (max: number) => line(max).min(1);

/** Years in which somebody who is sought today, or was in the years that the system knows, can have been born. */
const birthYearSchema = z.int().min(1900).max(2100);

/**
 * A notice as its decision has it (BLTTHS 2015, Điều 231). A draft may still lack number, day and source of the
 * decision; what is published may not.
 */
export const noticeTextSchema = z.strictObject({
  number: said(60).nullable(),
  decidedOn: daySchema.nullable(),
  issuer: said(200),
  source: said(300).nullable(),
  fullName: said(120),
  birthYear: birthYearSchema.nullable(),
  residence: line(300),
  features: line(1000),
  offence: said(300),
  contact: said(300),
});
export type NoticeText = z.output<typeof noticeTextSchema>;

/** What a notice cannot be published without. */
export const NEEDED = ['number', 'decidedOn', 'source'] as const;
export type Needed = (typeof NEEDED)[number];

/** Which of these a notice lacks, in their order. */
export function missingOf(notice: Pick<NoticeText, Needed>): Needed[] {
  return NEEDED.filter((name) => notice[name] === null);
}

/** Name and offence as the search compares them: words without diacritics, each with a space before and after. */
export function foldNotice({ fullName, offence }: Pick<NoticeText, 'fullName' | 'offence'>): string {
  return ` ${foldLetters(fullName)} ${foldLetters(offence)} `;
}
