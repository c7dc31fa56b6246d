import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The four faces of Tinos, which has the measures of Times New Roman (SIL Open Font License). */
const FACES = {
  normal: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italics: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  bolditalics: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
} as const;
export type Face = keyof typeof FACES;

const { resolve } = createRequire(import.meta.url);

/** Where the file of a face lies. */
export function fontFile(face: Face): string {
  return resolve(`@expo-google-fonts/tinos/${FACES[face]}`);
}

const readers = new Map<Face, (codePoint: number) => number>();

/** The width of a line of words in millimetres, at a size in points. */
export function widthOf(text: string, face: Face, size: number): number {
  const advance = readers.get(face) ?? advances(readFileSync(fontFile(face)));
  readers.set(face, advance);
  const ems = Array.from(text, (character) => advance(character.codePointAt(0) ?? 0));
  return (ems.reduce((sum, em) => sum + em, 0) * size * 25.4) / 72;
}

/** How far each character moves on, in ems: tables head, hhea, hmtx and cmap (format 4) of OpenType. */
function advances(font: Buffer): (codePoint: number) => number {
  const tables = new Map<string, number>();
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8));
  }
  const table = (name: string): number => {
    const offset = tables.get(name);
    if (offset === undefined) throw new TypeError(`the font has no table ${name}`);
    return offset;
  };
  const unitsPerEm = font.readUInt16BE(table('head') + 18);
  const metrics = font.readUInt16BE(table('hhea') + 34);
  const glyphOf = glyphs(font, table('cmap'));
  return (codePoint) => {
    const glyph = Math.min(glyphOf(codePoint), metrics - 1);
    return font.readUInt16BE(table('hmtx') + glyph * 4) / unitsPerEm;
  };
}

/** The glyph of a character of the basic plane by the Unicode subtable; 0 where the font has none. */
function glyphs(font: Buffer, cmap: number): (codePoint: number) => number {
  let subtable = 0;
  for (let at = cmap + 4; at < cmap + 4 + 8 * font.readUInt16BE(cmap + 2); at += 8) {
    const isUnicode = font.readUInt16BE(at) === 3 && font.readUInt16BE(at + 2) === 1;
    if (isUnicode) subtable = cmap + font.readUInt32BE(at + 4);
  }
  if (subtable === 0 || font.readUInt16BE(subtable) !== 4) throw new TypeError('no cmap of format 4');
  const count = font.readUInt16BE(subtable + 6) / 2;
  const [ends, starts] = [subtable + 14, subtable + 16 + count * 2];
  const [deltas, offsets] = [starts + count * 2, starts + count * 4];
  return (codePoint) => {
    for (let segment = 0; segment < count; segment += 1) {
      if (codePoint > font.readUInt16BE(ends + segment * 2)) continue;
      const start = font.readUInt16BE(starts + segment * 2);
      if (codePoint < start) return 0;
      const delta = font.readUInt16BE(deltas + segment * 2);
      const offset = font.readUInt16BE(offsets + segment * 2);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = font.readUInt16BE(offsets + segment * 2 + offset + (codePoint - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
