import { passphraseFault } from '../../../sealed/passphrase.ts';

/** A new passphrase as it is being chosen. */
export interface PassphraseChoice {
  readonly passphrase: string;
  readonly repeat: string;
}

/** What is wrong with the choice, at which of the two fields; undefined where it can be used. */
export function choiceFault({
  passphrase,
  repeat,
}: PassphraseChoice):
  | { readonly field: 'passphrase'; readonly code: 'too_short' | 'too_plain' }
  | { readonly field: 'repeat'; readonly code: 'different' }
  | undefined {
  const fault = passphraseFault(passphrase);
  if (fault) return { field: 'passphrase', code: fault };
  const same = passphrase.normalize('NFC') === repeat.normalize('NFC');
  return same ? undefined : { field: 'repeat', code: 'different' };
}

/** An empty choice. */
export const noChoice: PassphraseChoice = { passphrase: '', repeat: '' };
