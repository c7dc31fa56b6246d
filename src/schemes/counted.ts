import { type Field, type KindForm, partsOf } from './form.ts';

/** Whose values are added up: of sites and teams those that stand, of activities those of a period. */
export const COUNTED_OF = ['site', 'team', 'activity'] as const;
export type CountedOf = (typeof COUNTED_OF)[number];

/** A field that counts, and where it stands in its form. */
export interface CountedField {
  readonly of: CountedOf;
  /** The type of activity; null for fields of sites and teams. */
  readonly activity: string | null;
  readonly field: Field;
}

/** The fields of a form that count, in its order. */
export function countedFields(form: KindForm): CountedField[] {
  return partsOf(form).flatMap(({ key, fields }) => {
    const where =
      key === 'site' || key === 'team'
        ? { of: key, activity: null }
        : { of: 'activity' as const, activity: key.slice('activity '.length) };
    return fields.filter(({ counts }) => counts).map((field) => ({ ...where, field }));
  });
}
