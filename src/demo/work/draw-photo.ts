import { encodeJpeg } from '../encode-jpeg.ts';
import { createRandom } from '../random.ts';

const COLUMNS = 40;
const ROWS = 30;

/** A photo that nobody took: a yard at night with lamps and a row of doors, grey; the same for the same seed. */
export function drawPhoto(seed: string): Buffer {
  const random = createRandom(`photo/${seed}`);
  const horizon = random.int(11, 15);
  const lamps = Array.from({ length: 3 }, () => ({ x: random.int(3, 36), y: random.int(2, 6) }));
  const doors = Array.from({ length: 5 }, (_, index) => index * 8 + random.int(1, 3));
  return encodeJpeg(COLUMNS, ROWS, (x, y) => {
    const light = lamps.reduce((sum, lamp) => sum + 150 / (1 + (lamp.x - x) ** 2 + (lamp.y - y) ** 2), 0);
    if (y > horizon) return 60 + light * 2 + ((x * 3 + y * 5) % 4);
    const door = doors.some((left) => x >= left && x < left + 3 && y > horizon - 6);
    return (door ? 35 : 95) + light;
  });
}
