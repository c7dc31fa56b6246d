import { formatNumber } from '../../ui/i18n/formats.ts';
import type { Language } from '../../ui/i18n/language.ts';

/** An amount of money as people write it: `1.250.000 đ`, in English `1,250,000 đ`. */
export function writtenAmount(amount: number, language: Language): string {
  return `${formatNumber(amount, language, 0)} đ`;
}
