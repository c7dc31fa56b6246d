import { SealedError } from '../sealed/sealed-error.ts';
import { ApiError } from '../wire/client.ts';

const SAME_CODE = ['unknown_recipient', 'mixed_recipients', 'too_large', 'bad_signature'] as const;

/** An error of sealing in the codes that pages have sentences for; any other one as it is. */
export function asRefusal(error: unknown): unknown {
  if (!(error instanceof SealedError)) return error;
  const code = SAME_CODE.find((known) => known === error.code);
  return new ApiError(code ?? 'internal');
}
