/** What a clip can be shown as; everything else is mere bytes, which no page shows. */
export const SHOWN_TYPES = ['video/mp4', 'video/webm', 'image/jpeg', 'image/png'] as const;
type ShownType = (typeof SHOWN_TYPES)[number];
type ClipType = ShownType | 'application/octet-stream';

/** First bytes by type, and where they stand: ISO 14496-12 `ftyp`, EBML, JPEG, PNG. */
const MARKS: readonly { readonly type: ShownType; readonly at: number; readonly bytes: readonly number[] }[] =
  [
    { type: 'video/mp4', at: 4, bytes: [0x66, 0x74, 0x79, 0x70] },
    { type: 'video/webm', at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
    { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
    { type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47] },
  ];

/** Endings of names that say that a file can be shown. */
const ENDINGS = /\.(?:mp4|webm|jpe?g|png)$/i;

/** What a clip is by its first bytes, whatever its name says. */
export function clipType(head: Uint8Array): ClipType {
  const found = MARKS.find(({ at, bytes }) => bytes.every((byte, index) => head[at + index] === byte));
  return found?.type ?? 'application/octet-stream';
}

/** Whether a file is called, or declared to be, something that can be shown, and is by its first bytes none of that. */
export function isMisnamed(
  { name, type }: { readonly name: string; readonly type: string },
  head: Uint8Array,
): boolean {
  const claims = ENDINGS.test(name) || SHOWN_TYPES.some((shown) => shown === type);
  return claims && clipType(head) === 'application/octet-stream';
}
