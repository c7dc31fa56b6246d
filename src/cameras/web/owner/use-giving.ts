import { useState } from 'react';
import { MAX_FILE_BYTES } from '../../../sealed/limits.ts';
import { ApiError } from '../../../wire/client.ts';
import type { HandedOver, OpenedLink, SentClip } from './owner-link.ts';
import { createRest } from './rest.ts';

/** Why a file is not sent, before anything of it is. */
export type FileFault = 'none' | 'empty' | 'large';

/**
 * How far a hand-over has come: a file to be picked; doubted, for it is called what it is not, and sent if asked for
 * once more; on its way; held on its way, until a while has passed, the network is back or the owner asks; arrived, but
 * without an answer whether it has been handed over.
 */
export type Giving =
  | { readonly step: 'picking'; readonly fault?: FileFault; readonly refused?: ApiError['code'] }
  | { readonly step: 'doubted' }
  | { readonly step: 'sending' | 'held'; readonly share: number }
  | { readonly step: 'unanswered' };

/** Takes a file from the phone to the unit. What has arrived is never sent anew to hear whether it was taken. */
export function useGiving(link: OpenedLink, onDone: (handed: HandedOver) => void) {
  const [giving, setGiving] = useState<Giving>({ step: 'picking' });
  const [sent, setSent] = useState<SentClip>();
  const [{ rest, goOn }] = useState(createRest);
  const give = async (file: File | undefined, note: string) => {
    if (giving.step === 'sending') return;
    if (giving.step === 'held') return goOn();
    const fault = faultOf(file);
    if (file === undefined || fault) return setGiving({ step: 'picking', fault: fault ?? 'none' });
    const { giveClip, looksOtherwise, mayPass, sendSealed } = await import('./owner-link.ts');
    if (giving.step === 'picking' && (await looksOtherwise(file))) return setGiving({ step: 'doubted' });
    let share = 0;
    const onShare = (arrived: number) => {
      share = arrived;
      setGiving({ step: 'sending', share });
    };
    const held = async (restMs: number) => {
      setGiving({ step: 'held', share });
      await rest(restMs);
      onShare(share);
    };
    onShare(sent ? 1 : 0);
    let arrived = sent;
    try {
      arrived ??= await sendSealed(link, file, note, { onShare, held });
      onDone(await giveClip(link, arrived));
    } catch (error) {
      if (arrived && mayPass(error)) {
        setSent(arrived);
        return setGiving({ step: 'unanswered' });
      }
      setSent(undefined);
      setGiving({ step: 'picking', refused: error instanceof ApiError ? error.code : 'internal' });
    }
  };
  /** Another file was picked: what was said of the one before is no longer true. */
  const begin = () => setGiving({ step: 'picking' });
  return { giving, give, begin };
}

function faultOf(file: File | undefined): FileFault | undefined {
  if (file === undefined) return 'none';
  if (file.size === 0) return 'empty';
  return file.size > MAX_FILE_BYTES ? 'large' : undefined;
}
