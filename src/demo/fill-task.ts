import type { Config } from '../platform/config.ts';
import type { DemoCity } from './demo-folder.ts';
import type { DemoPlan } from './plan-tips.ts';

/** A part of the plan. */
export type Part = keyof DemoPlan;

/** What a thread of the demo is asked: to take some tips through their lives. It says `tip` after each. */
export interface FillTask {
  readonly config: Config;
  readonly connectionString: string;
  readonly city: DemoCity;
  readonly seed: string;
  readonly today: string;
  /** Which tips of the part: those whose index is `first` modulo `every`. */
  readonly part: Part;
  readonly first: number;
  readonly every: number;
  /** How many lives go on at a time. */
  readonly together: number;
}
