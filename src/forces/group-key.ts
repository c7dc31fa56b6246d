import { nameKey } from '../areas/fold.ts';

/** Digits of a number in a name: enough for every group there is. */
const DIGITS = 5;

/**
 * A residential group's name as it is compared and sorted: "Tổ dân phố 03" and "tổ dân phố 3" are one, and number 10
 * comes after number 9.
 */
export function groupKey(name: string): string {
  return nameKey(name.normalize('NFC')).replace(/\d+/g, (digits) =>
    digits.replace(/^0+(?=\d)/, '').padStart(DIGITS, '0'),
  );
}
