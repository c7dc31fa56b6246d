/** The largest file that is read, in bytes: some thousand rows are far below it. */
export const MOST_BYTES = 10 * 1024 * 1024;
/** What a packed file may unpack to, in bytes: more is no list of a ward, whatever it says of itself. */
export const MOST_UNPACKED = 60 * 1024 * 1024;
/** Parts of a packed file, at most. */
export const MOST_PARTS = 500;
/** Rows with something in them that one file brings, at most; more are parted by their owner. */
export const MOST_ROWS = 5000;
/** Rows of a sheet that are looked at at all, empty ones with nothing but borders among them. */
export const MOST_SHEET_ROWS = 20_000;
/** Columns of a sheet, at most. */
export const MOST_COLUMNS = 60;
/** How far down the headings are looked for: lists often have a title above. */
export const HEADINGS_WITHIN = 20;
/** How long a file is read before it is given up, in milliseconds: the largest that is taken needs a few seconds. */
export const LONGEST_READING_MS = 60_000;
/** Names, places and references that a refusal of a whole file tells, at most. */
export const MOST_TOLD = 5;
