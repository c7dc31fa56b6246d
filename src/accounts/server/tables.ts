import type { ColumnType, Generated } from 'kysely';
import type { z } from 'zod';
import type { kdfSchema, membershipSchema } from '../contract.ts';
import type { Browser, System } from '../device.ts';
import type { RecoveryGround } from '../recovery-grounds.ts';
import type { Role, UnitKind, UnitLevel } from '../roles.ts';
import type { SiteRole } from '../site-roles.ts';

/** A jsonb column: read as a value, written as JSON text. */
type Json<Value> = ColumnType<Value, string, string>;

/** A desk or another unit, with its validity. */
export interface UnitTable {
  unit_id: Generated<number>;
  area_id: number;
  kind: UnitKind;
  level: UnitLevel;
  name: string;
  name_en: string;
  valid_from: string;
  valid_to: string | null;
}

/** Which unit follows one that has ended, and from which day on. */
export interface UnitSuccessionTable {
  from_unit_id: number;
  to_unit_id: number;
  on_day: string;
}

/** What the first-run ceremony left behind: one row, or none before it. */
export interface DeploymentTable {
  singleton: Generated<boolean>;
  area_id: number;
  root_key: Buffer;
  recovery_recipient: string;
  recovery_signature: Buffer;
  demo: boolean;
  created_at: Date;
}

/** The hash of the one-time token of the ceremony. */
export interface SetupTokenTable {
  singleton: Generated<boolean>;
  token_hash: Buffer;
  created_at: Date;
}

/** A person who signs in. */
export interface AccountTable {
  account_id: string;
  login: string;
  display_name: string;
  kdf: Json<z.output<typeof kdfSchema>>;
  auth_salt: Buffer;
  auth_hash: Buffer;
  recipient: string;
  wrapped_secret: Buffer;
  created_at: Date;
  disabled_at: Date | null;
}

/** A person's role in a unit, from one moment to another. */
export interface MembershipTable {
  account_id: string;
  unit_id: number;
  role: Role;
  valid_from: Date;
  valid_to: Date | null;
}

/** A key steward's Ed25519 key. */
export interface StewardTable {
  public_key: Buffer;
  account_id: string;
}

/** The root's word for a steward's key, for a term. */
export interface StewardDelegationTable {
  public_key: Buffer;
  valid_from: string;
  valid_to: string;
  root_signature: Buffer;
}

/** That the recovery key was put together for a unit, and until when at the latest. */
export interface RecoveryOpeningTable {
  opening_id: string;
  unit_id: number;
  ground: RecoveryGround;
  opened_by: string;
  opened_at: Date;
  ends_at: Date;
  closed_at: Date | null;
}

/** The public half of a unit's key in one epoch; signed once a steward has vouched for it. */
export interface UnitKeyTable {
  unit_id: number;
  epoch: number;
  recipient: string;
  signing_key: Buffer;
  created_by: string;
  created_on: string;
  steward_key: Buffer | null;
  steward_signature: Buffer | null;
  signed_at: Date | null;
  superseded_at: Date | null;
}

/** The private half of a unit's key, sealed to one member. */
export interface UnitKeyShareTable {
  unit_id: number;
  epoch: number;
  account_id: string;
  sealed: Buffer;
  created_at: Date;
}

/** What an invitation to a site says: whose it is, and what the invited person is shown. */
export interface InvitedToSite {
  readonly areaId: number;
  readonly memberId: string;
  readonly unitId: number;
  readonly schemeName: string;
  readonly siteName: string;
  readonly role: SiteRole;
}

/** A person of a site, from the invitation on; the name is sealed elsewhere. */
export interface SiteMemberTable {
  area_id: number;
  member_id: string;
  scheme_id: string;
  site_id: string;
  unit_id: number;
  role: SiteRole;
  account_id: string | null;
  invited_by: string;
  invited_at: Date;
  valid_from: Date | null;
  valid_to: Date | null;
  left_at: ColumnType<Date | null, never, Date>;
}

/** An invitation by its token's hash; with an account, the renewal of that account's keys. */
export interface InvitationTable {
  token_hash: Buffer;
  account_id: string | null;
  login: string;
  display_name: string;
  memberships: Json<z.output<typeof membershipSchema>[]>;
  site: ColumnType<InvitedToSite | null, string | undefined, string>;
  created_by: string | null;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

/** A session by its token's hash. */
export interface SessionTable {
  session_hash: Buffer;
  /** By which its person names it. */
  session_id: Generated<string>;
  account_id: string;
  created_at: Date;
  expires_at: Date;
  last_seen_at: Date;
  browser: Browser | null;
  system: System | null;
}

/** A second factor; asked for once it is confirmed. */
export interface SecondFactorTable {
  account_id: string;
  sealed_secret: Buffer;
  begun_at: Date;
  confirmed_at: Date | null;
  spent_step: Generated<number>;
}

/** A recovery code by its hash. */
export interface RecoveryCodeTable {
  account_id: string;
  code_hash: Buffer;
  used_at: Date | null;
}

/** Attempts to sign in by login, in the present window. */
export interface SignInAttemptTable {
  login: string;
  attempts: number;
  window_start: Date;
}

declare module '../../platform/database.ts' {
  interface Database {
    unit: UnitTable;
    unit_succession: UnitSuccessionTable;
    deployment: DeploymentTable;
    setup_token: SetupTokenTable;
    account: AccountTable;
    membership: MembershipTable;
    steward: StewardTable;
    steward_delegation: StewardDelegationTable;
    recovery_opening: RecoveryOpeningTable;
    unit_key: UnitKeyTable;
    unit_key_share: UnitKeyShareTable;
    invitation: InvitationTable;
    site_member: SiteMemberTable;
    session: SessionTable;
    second_factor: SecondFactorTable;
    recovery_code: RecoveryCodeTable;
    sign_in_attempt: SignInAttemptTable;
  }
}

declare module '../../platform/jobs.ts' {
  interface TaskPayloads {
    /** Removes what gave access once and gives none any more. */
    'accounts:remove_ended': Record<string, never>;
  }
}
