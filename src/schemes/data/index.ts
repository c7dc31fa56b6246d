import type { KindForm } from '../form.ts';
import { FLAGSHIPS } from './flagships.ts';
import { NEIGHBOURHOOD } from './neighbourhood.ts';

/** The kinds that come with the product, by their codes; a board adds its own beside them. */
export const SHIPPED_KINDS: Readonly<Record<string, KindForm>> = { ...FLAGSHIPS, ...NEIGHBOURHOOD };
