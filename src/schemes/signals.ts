import type { CategoryCode } from '../tips/categories.ts';
import { SHIPPED_KINDS } from './data/index.ts';
import type { KindForm } from './form.ts';

/**
 * What the people of such a scheme look out for; none where its kind names none. A form that was written before forms
 * named any has those of the shipped one.
 */
export function signalsOf(kind: string, form: KindForm): readonly CategoryCode[] {
  return form.signals ?? shippedSignals(kind);
}

/** The same of a kind as it is shipped. */
export function shippedSignals(kind: string): readonly CategoryCode[] {
  return (Object.hasOwn(SHIPPED_KINDS, kind) && SHIPPED_KINDS[kind]?.signals) || [];
}
