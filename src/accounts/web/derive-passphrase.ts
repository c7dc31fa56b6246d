import type { Argon2Parameters } from '../../sealed/argon2.ts';
import type { PassphraseKeys } from '../../sealed/passphrase.ts';
import { startWorker } from '../../ui/workers.ts';
import type { PassphraseTask } from './passphrase.worker.ts';
import workerUrl from './passphrase.worker.ts?worker&url';

/** `passphraseKeys` in a worker of its own, which ends with the answer and takes its memory along. */
export function derivePassphrase(
  passphrase: string,
  salt: Uint8Array,
  parameters: Argon2Parameters,
): Promise<PassphraseKeys> {
  const worker = startWorker(workerUrl);
  const answer = new Promise<PassphraseKeys>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<PassphraseKeys>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    const task: PassphraseTask = { passphrase, salt, parameters };
    worker.postMessage(task);
  });
  return answer.finally(() => worker.terminate());
}
