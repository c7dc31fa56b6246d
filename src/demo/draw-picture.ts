import { crc32, deflateSync } from 'node:zlib';
import { createRandom } from './random.ts';

const WIDTH = 320;
const HEIGHT = 240;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A small picture (PNG, 8-bit RGB) of a street at dusk that nobody ever photographed: the same for the same seed. */
export function drawPicture(seed: string): Buffer {
  const random = createRandom(`picture/${seed}`);
  const horizon = random.int(120, 160);
  const walls = Array.from({ length: 9 }, (_, index) => ({
    left: index * 36 + random.int(-6, 6),
    top: horizon - random.int(30, 95),
    tone: random.int(55, 120),
    lit: random.chance(0.5),
  }));
  const rows = Array.from({ length: HEIGHT }, (_, y) => {
    const row = Buffer.alloc(1 + WIDTH * 3);
    for (let x = 0; x < WIDTH; x += 1) row.set(colourAt(x, y), 1 + x * 3);
    return row;
  });
  return png(Buffer.concat(rows));

  function colourAt(x: number, y: number): [number, number, number] {
    if (y >= horizon) {
      const road = 70 + ((x * 7 + y * 13) % 9);
      return y % 40 < 3 && Math.abs(x - WIDTH / 2) < 4 ? [200, 190, 140] : [road, road, road + 6];
    }
    const wall = walls.find(({ left, top }) => x >= left && x < left + 34 && y >= top);
    if (wall === undefined) return [90 + y / 3, 100 + y / 4, 140 + y / 5];
    const window = (x - wall.left) % 12 > 4 && (y - wall.top) % 18 > 8;
    return window && wall.lit ? [235, 205, 120] : [wall.tone, wall.tone - 8, wall.tone - 14];
  }
}

function png(pixels: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
