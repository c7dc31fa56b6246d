/** What the answers of this room are kept under. */
export const HOUSES = ['houses'] as const;
