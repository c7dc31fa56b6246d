import type { Translation } from '../../ui/i18n/define-messages.ts';
import type { vi } from './role-messages.vi.ts';

/** What roles and units are called. */
export const en: Translation<typeof vi> = {
  'role.reception': 'Reception officer',
  'role.investigator': 'Investigator',
  'role.chief': 'Chief',
  'role.duty': 'Duty officer',
  'role.analyst': 'Analyst',
  'role.auditor': 'Auditor',
  'role.steward': 'Key steward',
  'role.administrator': 'Administrator',
  'role.reception.does': 'Opens tips, classifies them first, answers the reporter.',
  'role.investigator.does': 'Handles the tips assigned, and concludes them.',
  'role.chief.does': 'Assigns work, approves extensions, makes and hands on the unit’s key.',
  'role.duty.does': 'Receives tips out of hours and where there is no desk yet.',
  'role.analyst.does': 'Sees the figures. Cannot open tips.',
  'role.auditor.does': 'Sees the figures and the trail of each step. Cannot open tips.',
  'role.steward.does': 'Compares and signs the keys of the units.',
  'role.administrator.does': 'Opens units and invites people. Holds no key.',
  'kind.desk': 'Desk',
  'kind.duty': 'Duty desk',
  'kind.independent': 'Independent desk',
  'kind.steering': 'Steering board',
  'level.ward': 'Ward level',
  'level.city': 'City level',
  'level.province': 'Province level',
};
