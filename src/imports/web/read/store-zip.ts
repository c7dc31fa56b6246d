/** Records of a zip (APPNOTE 6.3.10): the parts as they are, nothing packed. */
const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** 1 January 1980, the first day that a zip can name. */
const DAY = 0x0021;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** Parts by name as a zip in which nothing is packed; every office program reads it. */
export function storeZip(parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Blob {
  const bodies: Uint8Array<ArrayBuffer>[] = [];
  const entries: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const [name, bytes] of parts) {
    const written = new TextEncoder().encode(name);
    const crc = crcOf(bytes);
    const about = [VERSION, UTF8, 0, 0, DAY] as const;
    const sizes = [crc, bytes.length, bytes.length] as const;
    const local = record([[4, LOCAL], ...two(about), ...four(sizes), [2, written.length], [2, 0]]);
    bodies.push(local, written, bytes);
    entries.push(
      record([
        [4, ENTRY],
        [2, VERSION],
        ...two(about),
        ...four(sizes),
        [2, written.length],
        ...two([0, 0, 0, 0]),
        ...four([0, at]),
      ]),
      written,
    );
    at += local.length + written.length + bytes.length;
  }
  const size = entries.reduce((sum, { length }) => sum + length, 0);
  const end = record([[4, END], ...two([0, 0, parts.size, parts.size]), ...four([size, at]), [2, 0]]);
  return new Blob([...bodies, ...entries, end]);
}

type Field = readonly [bytes: 2 | 4, value: number];

const two = (values: readonly number[]): Field[] => values.map((value) => [2, value]);
const four = (values: readonly number[]): Field[] => values.map((value) => [4, value]);

function record(fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [length, value] of fields) {
    if (length === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += length;
  }
  return bytes;
}

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = ((CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)) >>> 0;
  return (crc ^ 0xffffffff) >>> 0;
}
