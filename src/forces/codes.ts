/** What somebody is in a team. */
export const MEMBER_ROLES = ['leader', 'deputy', 'member'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** The six groups of tasks of Luật 30/2023/QH15. */
export const TASK_GROUPS = [
  'situation',
  'movement',
  'fire_rescue',
  'social_order',
  'offenders',
  'patrol_traffic',
] as const;

/** What a training was about. */
export const TRAINING_SUBJECTS = [
  'law',
  'patrol',
  'fire_rescue',
  'traffic',
  'persuasion',
  'first_aid',
  'tools',
  'other',
] as const;

/** What a team is equipped with. */
export const EQUIPMENT_KINDS = [
  'uniform',
  'armband',
  'badge',
  'torch',
  'whistle',
  'baton',
  'radio',
  'helmet',
  'reflective_vest',
  'extinguisher',
  'first_aid_kit',
  'other',
] as const;

/** What is written down of a team's year, beside its members. */
export const ENTRY_SORTS = ['task', 'training', 'equipment'] as const;
export type EntrySort = (typeof ENTRY_SORTS)[number];

/** The four grades of a year, best first. */
export const GRADES = ['excellent', 'good', 'completed', 'not_completed'] as const;
export type Grade = (typeof GRADES)[number];

/** What happens to a team; each makes its next version. */
export const TEAM_ACTIONS = [
  'form',
  'change',
  'end',
  'add_member',
  'change_member',
  'end_member',
  'grade',
  'withdraw_grade',
] as const;
export type TeamAction = (typeof TEAM_ACTIONS)[number];
