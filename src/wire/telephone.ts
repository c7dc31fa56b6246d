/** A telephone number as people write it: digits, with a plus before them, and blanks, dots, hyphens or brackets between. */
const SHAPE = /^\+?[\d\s.()-]+$/;
/** Digits of a number that can be called: from a short fixed one up to what E.164 allows. */
export const TELEPHONE_DIGITS = { least: 8, most: 15 } as const;
/** What stands between two numbers in one field. */
const APART = /[/,;]/;
/** Letters of the shortest way to reach somebody that is no number. */
const LEAST_WORDS = 3;

/** Whether a text is one telephone number, as people write it. */
export function isTelephone(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length;
  return SHAPE.test(text.trim()) && digits >= TELEPHONE_DIGITS.least && digits <= TELEPHONE_DIGITS.most;
}

/**
 * Whether a text says how to reach somebody: telephone numbers, or words (an e-mail address, whom to ask). What has no
 * letter in it is meant as a number and has to be one.
 */
export function isContact(text: string): boolean {
  const said = text.trim();
  return /\p{L}/u.test(said) ? said.length >= LEAST_WORDS : said.split(APART).every(isTelephone);
}
