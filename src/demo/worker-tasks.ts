import type { Credentials } from '../accounts/make-credentials.ts';
import type { Config } from '../platform/config.ts';
import type { DemoCity } from './demo-folder.ts';
import type { DemoPlan } from './plan-tips.ts';

/** A part of the plan. */
export type Part = keyof DemoPlan;

/** What the workers of the demo are asked. */
export type WorkerTask =
  | {
      readonly task: 'credentials';
      readonly people: readonly { login: string; passphrase: string; stewardSecret?: string }[];
    }
  | {
      readonly task: 'fill';
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
    };

/** What they say. */
export type WorkerReply =
  | {
      readonly done: 'credentials';
      readonly credentials: readonly { login: string; credentials: Credentials }[];
    }
  | { readonly done: 'tip' }
  | { readonly done: 'fill' };
