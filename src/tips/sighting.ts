/** The wanted notice from which somebody came to report, as the phone alone knows it. */
export interface Sighting {
  readonly noticeId: string;
  /** The number of its decision, as it stood on the page. */
  readonly number: string;
}

const SHAPE = /^#([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})~(.{1,400})$/;
const LONGEST_NUMBER = 60;

/** The part of an address that a browser keeps to itself: it hands a notice over to the report page. */
export function sightingHash({ noticeId, number }: Sighting): string {
  return `#${noticeId}~${encodeURIComponent(number)}`;
}

/** Reads it back; null for anything else, which is nobody's notice. */
export function readSightingHash(hash: string): Sighting | null {
  const [, noticeId, written] = SHAPE.exec(hash) ?? [];
  if (noticeId === undefined || written === undefined) return null;
  try {
    return { noticeId, number: decodeURIComponent(written).slice(0, LONGEST_NUMBER) };
  } catch {
    return null;
  }
}
