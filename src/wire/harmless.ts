/** What a spreadsheet takes for a formula at the beginning of a cell, in letters of full width too. */
const RUNS = /^[=+\-@＝＋－＠\t\r]/;

/**
 * Words as they may stand in a cell of any file that leaves the system: with an apostrophe before them where the
 * reader's spreadsheet could run them (OWASP, CSV injection).
 */
export function harmless(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}

/** The words of a cell without the apostrophe that `harmless` puts there, so that a file can come back. */
export function unharmed(text: string): string {
  return text.startsWith("'") && RUNS.test(text.slice(1)) ? text.slice(1) : text;
}
