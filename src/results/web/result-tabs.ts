import type { Actor } from '../../accounts/policy.ts';
import { areasRead, keptUnits } from '../case-policy.ts';
import { readsPublished } from '../wanted-policy.ts';

/** One of the lists of results. */
export interface ResultTab {
  readonly to: string;
  readonly label: 'results.tab.cases' | 'results.tab.groups' | 'results.tab.wanted';
  readonly isFor: (actor: Actor) => boolean;
}

const seesNotices = (actor: Actor) => readsPublished(actor) || areasRead(actor).length > 0;
const seesResults = (actor: Actor) => keptUnits(actor).length > 0 || areasRead(actor).length > 0;

/** The lists of results in their order; a list is added by a line here, its route and its words. */
export const RESULT_TABS: readonly ResultTab[] = [
  { to: '/ket-qua', label: 'results.tab.cases', isFor: seesResults },
  { to: '/ket-qua/nhom', label: 'results.tab.groups', isFor: seesResults },
  { to: '/ket-qua/truy-na', label: 'results.tab.wanted', isFor: seesNotices },
];
