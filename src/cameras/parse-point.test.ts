import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kept, parsePoint, writePoint } from './parse-point.ts';

it.each([
  ['19.807123, 105.776341', 19.807123, 105.776341],
  ['19.8 105.7', 19.8, 105.7],
  ['19,807 105,776', 19.807, 105.776],
  ['19,807; 105,776', 19.807, 105.776],
  ['-19.5,-105', -19.5, -105],
  [' 19.8071234567° , 105.7° ', 19.807123, 105.7],
])('reads %s', (text, lat, lon) => expect(parsePoint(text)).toEqual({ lat, lon }));

it.each([
  '',
  '19.8',
  'phố 3',
  '105.7, 19.8',
  '19.8, 105.7, 3',
  '91 10',
  'N19.8 E105.7',
])('refuses %s', (text) => expect(parsePoint(text)).toBeUndefined());

it('reads back what it writes', () => {
  const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
  fc.assert(
    fc.property(degrees(90), degrees(180), (lat, lon) => {
      expect(parsePoint(writePoint({ lat, lon }))).toEqual({
        lat: kept({ lat, lon }).lat + 0,
        lon: kept({ lat, lon }).lon + 0,
      });
    }),
  );
});
