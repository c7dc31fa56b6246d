/** What the answers of this room are kept under. */
export const MEMBERS = ['members'] as const;
