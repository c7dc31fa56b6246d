import type { ErrorCode } from '../../wire/errors.ts';
import { useLanguage, useText } from '../i18n/language-context.tsx';
import { type PublicErrorCode, publicErrorMessages } from '../i18n/public-error-messages.ts';

/** What a refusal means, for a resident; one that no public page should meet is told as a failure of ours. */
export function useErrorText(): (code: ErrorCode | 'offline') => string {
  const known = publicErrorMessages[useLanguage()];
  const t = useText(publicErrorMessages);
  const isKnown = (code: string): code is PublicErrorCode => Object.hasOwn(known, code);
  return (code) => t(isKnown(code) ? code : 'internal');
}
