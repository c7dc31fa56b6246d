/** Fire equipment of a boarding house. */
export const EQUIPMENT = [
  'extinguisher',
  'alarm',
  'hose',
  'escape_ladder',
  'breaking_tools',
  'mask',
] as const;
export type Equipment = (typeof EQUIPMENT)[number];

/** How long somebody means to stay: what has to be notified follows from it. */
export const STAYS = ['short', 'long'] as const;
export type Stay = (typeof STAYS)[number];

/** What a landlord has to see to for somebody who lives there. */
export const DUTIES = ['stay_notice', 'temporary_residence', 'renewal'] as const;
export type Duty = (typeof DUTIES)[number];

/** The official channels through which a notice goes; this system is none of them. */
export const CHANNELS = ['vneid', 'public_service_portal', 'telephone', 'at_the_police'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a check visit can find; what it says beyond that is sealed. */
export const FINDINGS = [
  'fire_equipment',
  'escape_route',
  'electricity',
  'gate_hour',
  'residence_notice',
  'rules',
  'hygiene',
  'other',
] as const;
export type FindingKind = (typeof FINDINGS)[number];

/** What became of a finding, as whoever closes it says. */
export const OUTCOMES = ['put_right', 'handed_on', 'was_none'] as const;
/** The same, or that the house was let no more. */
export const FINDING_ENDS = [...OUTCOMES, 'house_ended'] as const;
export type FindingEnd = (typeof FINDING_ENDS)[number];
