import { keysOf } from '../wire/keys-of.ts';

/** Papers that a report can show, by media type: how they begin, and what must, or must not, stand in them. */
interface PaperType {
  readonly endings: readonly string[];
  readonly begins: readonly number[];
  /** Latin-1 texts. */
  readonly holds?: string;
  readonly without?: string;
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** A part of an Office file that holds programs. */
const MACROS = 'vbaProject.bin';

/** What is taken: PDF (ISO 32000), Office Open XML (ECMA-376) without macros, JPEG, PNG. */
export const PAPER_TYPES = {
  'application/pdf': { endings: ['.pdf'], begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    endings: ['.docx'],
    begins: ZIP,
    holds: 'word/document.xml',
    without: MACROS,
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    endings: ['.xlsx'],
    begins: ZIP,
    holds: 'xl/workbook.xml',
    without: MACROS,
  },
  'image/jpeg': { endings: ['.jpg', '.jpeg'], begins: [0xff, 0xd8, 0xff] },
  'image/png': { endings: ['.png'], begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
} as const satisfies Record<string, PaperType>;

export type PaperMediaType = keyof typeof PAPER_TYPES;
export const PAPER_MEDIA_TYPES = keysOf(PAPER_TYPES);

/** The media type that a file's name promises; undefined for a name that promises none of ours. */
export function typeOfName(name: string): PaperMediaType | undefined {
  const lower = name.toLowerCase();
  return PAPER_MEDIA_TYPES.find((type) => paperType(type).endings.some((ending) => lower.endsWith(ending)));
}

/** Watches a file go by and says in the end whether it is what it is said to be. */
interface PaperCheck {
  /** The next bytes. False as soon as it cannot be that type. */
  take(chunk: Uint8Array): boolean;
  /** After the last bytes. */
  isWhole(): boolean;
}

/** Checks a file of a type, chunk by chunk; nothing but the last few bytes is kept. */
export function checkPaper(type: PaperMediaType): PaperCheck {
  const { begins, holds, without } = paperType(type);
  const seesWanted = watchFor(holds);
  const seesUnwanted = watchFor(without);
  let read = 0;
  let wanted = holds === undefined;
  return {
    take: (chunk) => {
      for (let at = 0; read + at < begins.length && at < chunk.length; at += 1) {
        if (chunk[at] !== begins[read + at]) return false;
      }
      read += chunk.length;
      wanted = seesWanted(chunk) || wanted;
      return !seesUnwanted(chunk);
    },
    isWhole: () => wanted && read > begins.length,
  };
}

function paperType(type: PaperMediaType): PaperType {
  return PAPER_TYPES[type];
}

/** Whether a text has stood in the chunks so far, across their borders too. */
function watchFor(text: string | undefined): (chunk: Uint8Array) => boolean {
  if (text === undefined) return () => false;
  let tail = '';
  return (chunk) => {
    const seen = tail + latin1(chunk);
    tail = seen.slice(-(text.length - 1));
    return seen.includes(text);
  };
}

function latin1(chunk: Uint8Array): string {
  return new TextDecoder('latin1').decode(chunk);
}
