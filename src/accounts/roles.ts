/** What a person may be in a unit. A person can hold several, in several units; each is a membership. */
export const ROLES = [
  'reception',
  'investigator',
  'chief',
  'duty',
  'analyst',
  'auditor',
  'steward',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** The roles that open sealed tips, and so need a share of the unit's key. */
export const KEY_ROLES: readonly Role[] = ['reception', 'investigator', 'chief', 'duty'];

/** What a unit is for. A duty desk receives what has no desk of its own; an independent one what concerns officers. */
export const UNIT_KINDS = ['desk', 'duty', 'independent', 'steering'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const UNIT_LEVELS = ['ward', 'city', 'province'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];
