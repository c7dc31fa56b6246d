import type { Translation } from '../../../ui/i18n/define-messages.ts';
import type { vi } from './resealing-messages.vi.ts';

/** The words of sealing anew after a unit's key was replaced. */
export const en: Translation<typeof vi> = {
  'resealing.working':
    'Sealing the open tips anew with the new key: {count, plural, one {# part} other {# parts}} to go. If you close the page, it goes on when the keys are next opened.',
  'resealing.waits':
    '{count, plural, one {# part of open tips is} other {# parts of open tips are}} not yet sealed anew, because this computer does not hold both the old epoch and the new one. A colleague who holds both need only open the keys on their own computer; or ask them to hand you the epoch that you lack.',
  'resealing.unsigned':
    '{count, plural, one {# part of open tips is} other {# parts of open tips are}} not yet sealed anew: no key steward vouches for the present key today, so this computer does not seal with it. Tell the key steward.',
  'resealing.broken':
    '{count, plural, one {# part of open tips is} other {# parts of open tips are}} not yet sealed anew, because the connection was lost or the server is busy. This computer goes on by itself in a few minutes; the tips can still be opened.',
};
