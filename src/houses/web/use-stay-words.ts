import { useText } from '../../ui/i18n/language-context.tsx';
import type { Stay } from '../codes.ts';
import type { House } from '../contract.ts';
import { houseMessages } from './messages.ts';

/** How long somebody means to stay in words, with the days that the law counts today. */
export function useStayWords({ longFromDays: days }: House): (stay: Stay) => string {
  const t = useText(houseMessages);
  return (stay) => (days === null ? t(`stay.${stay}.some`) : t(`stay.${stay}`, { days }));
}
