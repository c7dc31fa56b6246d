import type { Told } from '../signals/tell.ts';

/** What is known of one scheme, or of several together, in a period. */
export interface WorkFigures {
  readonly activities: number;
  /** Cases opened in the period that an officer found to go back to it, wherever they were opened. */
  readonly cases: number;
  /** What is told of the tips from its sites, of the whole quarters of the period. */
  readonly tips: Told;
}
