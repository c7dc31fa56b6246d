import { TIP_BREAKDOWNS } from '../tips/measures.ts';

/** What figures are parted by beside units and time: tips by what they are, cases by the schemes that led to them. */
export const BREAKDOWNS = [...TIP_BREAKDOWNS, 'scheme'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** Rows of a breakdown that are shown at most. */
export const MOST_ROWS = 100;
