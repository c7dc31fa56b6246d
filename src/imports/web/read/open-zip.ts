import { FileFault } from '../../file-fault.ts';
import { MOST_PARTS, MOST_UNPACKED } from '../../limits.ts';

/** Signatures and sizes of the records of a zip (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16). */
const END = 0x06054b50;
const END_SIZE = 22;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 65_535;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array<ArrayBuffer>;
}

/**
 * Unpacks the parts of a zip whose names are wanted, in bounded memory: it stops at the limit, whatever sizes the file
 * names. Throws `FileFault`: `damaged` for what is no whole zip or is encrypted, `unpacks_too_big`.
 */
export async function openZip(
  zip: Uint8Array<ArrayBuffer>,
  wanted: (name: string) => boolean,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  let left = MOST_UNPACKED;
  for (const { name, method, packed } of entriesOf(zip)) {
    if (!wanted(name)) continue;
    // of two parts of one name nobody knows which one another program shows
    if (parts.has(name)) throw new FileFault('damaged');
    const bytes = method === STORED ? packed : await inflated(packed, left);
    left -= bytes.length;
    if (left < 0) throw new FileFault('unpacks_too_big');
    parts.set(name, bytes);
  }
  return parts;
}

function entriesOf(zip: Uint8Array<ArrayBuffer>): Entry[] {
  try {
    return readEntries(zip, new DataView(zip.buffer, zip.byteOffset, zip.byteLength));
  } catch (error) {
    // an offset beyond the end of the file
    if (error instanceof RangeError) throw new FileFault('damaged');
    throw error;
  }
}

function readEntries(zip: Uint8Array<ArrayBuffer>, view: DataView): Entry[] {
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS) throw new FileFault('unpacks_too_big');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let each = 0; each < count; each += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new FileFault('damaged');
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    if ((flags & ENCRYPTED) !== 0 || (method !== STORED && method !== DEFLATED)) {
      throw new FileFault('damaged');
    }
    const size = view.getUint32(at + 20, true);
    const long = (offset: number) => view.getUint16(at + offset, true);
    const [name, extra, comment] = [long(28), long(30), long(32)];
    const local = view.getUint32(at + 42, true);
    const from = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + size > zip.length) throw new FileFault('damaged');
    const written = zip.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + name);
    entries.push({
      name: new TextDecoder().decode(written),
      method,
      packed: zip.subarray(from, from + size),
    });
    at += ENTRY_SIZE + name + extra + comment;
  }
  return entries;
}

function endRecord(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new FileFault('damaged');
}

async function inflated(packed: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new FileFault('damaged');
    });
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel().catch(() => undefined);
      throw new FileFault('unpacks_too_big');
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
