/** Control characters that XML 1.0 knows no way to write; a tabulator and line ends are words' own. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu;

/** Half a character: with `u` a whole pair is none. */
const HALF = /\p{Surrogate}/gu;

/**
 * A value with every text in it as a paper can hold it: what cannot be written (a soft line end pasted from a word
 * processor) is a space, half a character the sign for one that is lost. Whoever opens a file with one in it is told that the file is damaged.
 */
export function printable<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replaceAll(HALF, '\uFFFD').replaceAll(UNWRITABLE, ' ') as Value;
  if (Array.isArray(value)) return value.map(printable) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, printable(each)])) as Value;
}
