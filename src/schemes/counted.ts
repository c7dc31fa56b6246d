import { z } from 'zod';
import { codeSchema, type Field, type KindForm, partsOf } from './form.ts';

/** Whose values are added up: of sites and teams those that stand, of activities those of a period. */
export const COUNTED_OF = ['site', 'team', 'activity'] as const;
export type CountedOf = (typeof COUNTED_OF)[number];

/** Where a field that counts stands. */
export const countedNameSchema = z.object({
  kind: codeSchema,
  of: z.enum(COUNTED_OF),
  /** The type of activity; null for fields of sites and teams. */
  activity: codeSchema.nullable(),
  code: codeSchema,
});
export type CountedName = z.output<typeof countedNameSchema>;

/** A field that counts, and where it stands in its form. */
export interface CountedField extends Pick<CountedName, 'of' | 'activity'> {
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

/** The name of a field that counts in one word, as it stands in an address: `boarding_houses.site.rooms`. */
export function countedKey({ kind, of, activity, code }: CountedName): string {
  return [kind, of, ...(activity === null ? [] : [activity]), code].join('.');
}

/** The name that a key stands for; undefined for what is none. */
export function readCountedKey(key: string): CountedName | undefined {
  const parts = key.split('.');
  const [kind, of] = parts;
  const [activity, code] = of === 'activity' ? parts.slice(2) : [null, parts[2]];
  const read = countedNameSchema.safeParse({ kind, of, activity, code });
  return read.success && countedKey(read.data) === key ? read.data : undefined;
}
