import '../../ui/first.ts';
import type { Argon2Parameters } from '../../sealed/argon2.ts';
import { passphraseKeys } from '../../sealed/passphrase.ts';

/** What is asked of the worker: Argon2id takes a second and 64 MiB, and the page must stay alive meanwhile. */
export interface PassphraseTask {
  readonly passphrase: string;
  readonly salt: Uint8Array;
  readonly parameters: Argon2Parameters;
}

globalThis.onmessage = async ({ data }: MessageEvent<PassphraseTask>) => {
  globalThis.postMessage(await passphraseKeys(data.passphrase, data.salt, data.parameters));
};
