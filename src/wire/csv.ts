import { harmless } from './harmless.ts';

/** A formula in the midst of a cell, where the spreadsheet of a country parts cells by semicolons. */
const AFTER_SEMICOLON = /(;\s*)(?=[=@]|[+-]\S)/g;

/**
 * Rows as CSV (RFC 4180) with a byte order mark, so that Excel reads Vietnamese letters. A cell that a spreadsheet
 * would run as a formula gets an apostrophe before it; a number is a number, with its sign.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string | number): string {
  if (typeof text === 'number') return String(text);
  const safe = harmless(text.replaceAll(AFTER_SEMICOLON, "$1'"));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
