/** Why the recovery key may be put together for a unit: a closed list, because the log publishes it. */
export const RECOVERY_GROUNDS = ['keys_lost', 'nobody_left', 'court_order'] as const;
export type RecoveryGround = (typeof RECOVERY_GROUNDS)[number];
