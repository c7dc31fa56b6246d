/** Code lengths of the DC differences (ITU-T T.81, Table K.3): how many codes of 1, 2, 3 ... bits, for sizes 0..11. */
const DC_LENGTHS = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
const DC_SIZES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
/** One code of one bit: the end of a block. */
const AC_LENGTHS = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
/** Divides the mean of a block, which the transform gives eightfold. */
const DC_STEP = 8;
const SIDE = 8;

/**
 * A grey JPEG (baseline, ITU-T T.81) of blocks of 8 by 8 pixels that are each of one tone, 0..255: as much as a
 * drawn placeholder needs.
 */
export function encodeJpeg(columns: number, rows: number, toneAt: (x: number, y: number) => number): Buffer {
  const bits: string[] = [];
  let before = 0;
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      const tone = Math.max(0, Math.min(255, Math.round(toneAt(x, y)))) - 128;
      bits.push(difference(tone - before), '0');
      before = tone;
    }
  }
  const [height, width] = [rows * SIDE, columns * SIDE];
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    segment(0xe0, [...Buffer.from('JFIF\0', 'latin1'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    segment(0xdb, [0, DC_STEP, ...Array<number>(SIDE * SIDE - 1).fill(1)]),
    segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    segment(0xc4, [0x00, ...DC_LENGTHS, ...DC_SIZES]),
    segment(0xc4, [0x10, ...AC_LENGTHS, 0]),
    segment(0xda, [1, 1, 0x00, 0, SIDE * SIDE - 1, 0]),
    packed(bits.join('')),
    Buffer.of(0xff, 0xd9),
  ]);
}

/** A difference of two means: its size by the table, then its bits, a negative one as its complement. */
function difference(value: number): string {
  const size = value === 0 ? 0 : Math.floor(Math.log2(Math.abs(value))) + 1;
  const plain = value < 0 ? value + 2 ** size - 1 : value;
  return `${codeOf(size)}${size === 0 ? '' : plain.toString(2).padStart(size, '0')}`;
}

/** The canonical code of a size: codes of one length count on, each longer length doubles. */
function codeOf(size: number): string {
  let code = 0;
  let at = 0;
  for (const [index, count] of DC_LENGTHS.entries()) {
    if (size < at + count) return (code + size - at).toString(2).padStart(index + 1, '0');
    at += count;
    code = (code + count) * 2;
  }
  throw new RangeError(`no code for a difference of ${size} bits`);
}

function segment(marker: number, payload: readonly number[]): Buffer {
  const length = payload.length + 2;
  return Buffer.from([0xff, marker, length >> 8, length & 255, ...payload]);
}

/** Bits as bytes, filled up with ones; a byte 0xFF is followed by a zero, so that it is no marker. */
function packed(bits: string): Buffer {
  const whole = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1');
  const bytes: number[] = [];
  for (let at = 0; at < whole.length; at += 8) {
    const byte = Number.parseInt(whole.slice(at, at + 8), 2);
    bytes.push(byte, ...(byte === 0xff ? [0] : []));
  }
  return Buffer.from(bytes);
}
