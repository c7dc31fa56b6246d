import type { Db } from '../../platform/database.ts';
import { addDecimals } from '../../schemes/add-decimals.ts';
import { type CountedName, countedFields, countedKey } from '../../schemes/counted.ts';
import type { KindForm } from '../../schemes/form.ts';
import { newestKinds, sumCountedAt } from '../../schemes/server/index.ts';
import type { CountedWords, KindSum, Summed } from '../kind-figure-contract.ts';
import type { CountScope } from './count-sources.ts';

/** A field that counts, with what it is called. */
interface NamedField extends CountedWords {
  readonly name: CountedName;
}

/** Every field that counts: by kind, in the order of its newest form. */
export async function allCounted(db: Db): Promise<NamedField[]> {
  return (await newestKinds(db)).flatMap(({ kind, form }) =>
    countedFields(form).map(({ of, activity, field }) => {
      const name = { kind, of, activity, code: field.code };
      return {
        name,
        key: countedKey(name),
        of,
        kind: form.name,
        activity: typeName(form, activity),
        label: field.label,
        unit: field.unit ?? null,
      };
    }),
  );
}

/** What was recorded under these fields in a scope; of those of which nothing was, nothing. */
export async function sumKinds(db: Db, fields: readonly NamedField[], scope: CountScope): Promise<KindSum[]> {
  const names = fields.map(({ name }) => name);
  const sums = new Map((await sumCountedAt(db, names, scope)).map((sum) => [countedKey(sum), sum]));
  return fields.flatMap(({ name: _, ...words }) => {
    const found = sums.get(words.key);
    return found === undefined ? [] : { ...words, sum: found.sum, records: found.records };
  });
}

/** The same of every field that counts. */
export async function readKindSums(db: Db, scope: CountScope): Promise<KindSum[]> {
  return sumKinds(db, await allCounted(db), scope);
}

/** Several sums as one. */
export function addSums(sums: readonly Summed[]): Summed {
  return {
    sum: addDecimals(sums.map(({ sum }) => sum)),
    records: sums.reduce((all, { records }) => all + records, 0),
  };
}

function typeName(form: KindForm, code: string | null) {
  return form.activities.find((type) => type.code === code)?.name ?? null;
}
