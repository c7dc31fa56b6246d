import type { Config } from '../platform/config.ts';
import type { DemoCity } from './demo-folder.ts';
import { type DemoPlan, upToDecision } from './plan-tips.ts';
import type { PlannedTip } from './planned-tip.ts';

/** A part of the plan; `decisions` are the crimes up to their decision. */
export type Part = keyof DemoPlan | 'decisions';

/** Whether a part is of the article's months; the others are of these days and the quarter before them. */
export function isOfArticle(part: Part): boolean {
  return part === 'decisions' || part === 'crimes' || part === 'order';
}

/** The tips of a part. */
export function tipsOf(plan: DemoPlan, part: Part): readonly PlannedTip[] {
  return part === 'decisions' ? plan.crimes.map(upToDecision) : plan[part];
}

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
