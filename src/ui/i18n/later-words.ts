import type { Words } from './define-messages.ts';

const waiting = new Map<Words, () => Promise<Words>>();

/**
 * Stands for a catalogue that a resident's build leaves out (`oneLanguage` of `vite.base.config.ts` writes the call):
 * empty until `bringWords` has filled it with what `load` brings.
 */
export function laterWords(load: () => Promise<Words>): Words {
  const words: Words = {};
  waiting.set(words, load);
  return words;
}

/** Fills every catalogue of the page that was left out. Throws where the line is lost; what came by then stays. */
export async function bringWords(): Promise<void> {
  await Promise.all(
    [...waiting].map(async ([words, load]) => {
      Object.assign(words, await load());
      waiting.delete(words);
    }),
  );
}
