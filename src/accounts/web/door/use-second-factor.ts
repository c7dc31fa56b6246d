import { useState } from 'react';
import { ApiError } from '../../../wire/client.ts';
import { secondFactorCodeSchema, tidyCode } from '../../second-factor-code.ts';

/** The code of a second factor as it is being typed, once the server has asked for one. */
interface SecondFactorInput {
  readonly asked: boolean;
  readonly typed: string;
  readonly type: (text: string) => void;
  /** Whether there is nothing to mend before it is sent. */
  readonly good: boolean;
  /** What is sent; undefined until it was asked for. */
  readonly code: string | undefined;
  /** Whether a fault is to be shown: somebody has tried to send what is no code. */
  readonly faulty: boolean;
  readonly tryIt: () => void;
  /** Takes note of a refusal: it may ask for a code, or for another one. */
  readonly heed: (error: unknown) => void;
}

/** Asks for a code of the second factor when the server does. */
export function useSecondFactor(): SecondFactorInput {
  const [asked, setAsked] = useState(false);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const code = tidyCode(typed);
  const good = !asked || secondFactorCodeSchema.safeParse(code).success;
  return {
    asked,
    typed,
    type: setTyped,
    good,
    code: asked ? code : undefined,
    faulty: tried && !good,
    tryIt: () => setTried(asked),
    heed: (error) => {
      if (!isCodeNeeded(error) && !isWrongCode(error)) return;
      setAsked(true);
      setTyped('');
      setTried(false);
    },
  };
}

/** A refusal that is a question: the field that appears is its whole answer. */
export function isCodeNeeded(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'code_needed';
}

function isWrongCode(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'wrong_code';
}
