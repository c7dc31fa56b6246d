import { receiptWords } from '../sealed/receipt-words.ts';
import { createRandom } from './random.ts';

/** The same city on every machine. */
export const SEED = 'thanh-hoa-2018';

/** Words of an offered passphrase, as in `suggestPassphrase`. */
const WORDS = 6;

/** The passphrase of a login of the demo: six words of the house's list, fixed by the seed. */
export function demoPassphrase(seed: string, login: string): string {
  const random = createRandom(`${seed}/passphrase/${login}`);
  const list = receiptWords();
  return Array.from({ length: WORDS }, () => random.pick(list)).join(' ');
}
