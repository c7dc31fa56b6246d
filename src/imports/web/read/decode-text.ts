import { FileFault } from '../../file-fault.ts';

/** Letters of the old Vietnamese fonts (TCVN3: .VnTime) as they look without the font; Unicode Vietnamese has none. */
const OLD_FONT = /[©®¸µ¶·¹»¼½¾ÆÇËÐÑÎÏÖ×ØÜÞßäåæçëîïñöø÷ûþ]/g;
const LETTERS = /\p{L}/gu;
/** The share of such letters from which on a text is in an old font: one in twenty-five. */
const SHARE = 0.04;

const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: string }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** The share of characters with an empty upper byte from which on bytes are UTF-16 without its mark. */
const MOSTLY = 0.5;

/**
 * The text of a CSV: UTF-8 with or without a mark, UTF-16 as Excel saves "Unicode text". Throws `FileFault`:
 * `wrong_encoding` for any other (Windows-1258 and UTF-16 without its mark among them), `not_as_said` for what is no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked === undefined && bytes.includes(0)) {
    throw new FileFault(isUnmarkedUtf16(bytes) ? 'wrong_encoding' : 'not_as_said');
  }
  try {
    return new TextDecoder(marked?.encoding ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileFault('wrong_encoding');
  }
}

function isUnmarkedUtf16(bytes: Uint8Array): boolean {
  const zeros = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [fewer = 0, more = 0] = zeros.toSorted((one, other) => one - other);
  return fewer === 0 && more > (bytes.length / 2) * MOSTLY;
}

/** Refuses words that were typed in an old font: nobody could read them here. Throws `FileFault` (`old_font`). */
export function refuseOldFont(text: string): void {
  const old = text.match(OLD_FONT)?.length ?? 0;
  const letters = text.match(LETTERS)?.length ?? 0;
  if (old > 2 && old > letters * SHARE) throw new FileFault('old_font');
}
