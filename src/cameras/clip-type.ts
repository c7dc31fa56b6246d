/** What a clip can be shown as; everything else is mere bytes, which no page shows. */
export const SHOWN_TYPES = ['video/mp4', 'video/webm', 'image/jpeg', 'image/png'] as const;
export type ClipType = (typeof SHOWN_TYPES)[number] | 'application/octet-stream';

/** First bytes by type, and where they stand: ISO 14496-12 `ftyp`, EBML, JPEG, PNG. */
const MARKS: readonly { readonly type: ClipType; readonly at: number; readonly bytes: readonly number[] }[] =
  [
    { type: 'video/mp4', at: 4, bytes: [0x66, 0x74, 0x79, 0x70] },
    { type: 'video/webm', at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
    { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
    { type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47] },
  ];

/** What a clip is by its first bytes, whatever its name says. */
export function clipType(head: Uint8Array): ClipType {
  const found = MARKS.find(({ at, bytes }) => bytes.every((byte, index) => head[at + index] === byte));
  return found?.type ?? 'application/octet-stream';
}
