import type { Translation } from '../../ui/i18n/define-messages.ts';
import type { vi } from './sort-messages.vi.ts';

/** The codes of a fund in words. */
export const en: Translation<typeof vi> = {
  'sort.household': 'Households',
  'sort.enterprise': 'Enterprises',
  'sort.state': 'State budget',
  'sort.other': 'Others',
  'reason.wrong_entry': 'entered wrongly',
  'reason.entered_twice': 'entered twice',
  'reason.given_back': 'given back to the giver',
  'reason.paid_back': 'paid back by the seller',
  'sum.given': 'Given',
  'sum.spent': 'Spent',
  'sum.balance': 'Left',
};
