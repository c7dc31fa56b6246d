import { useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { parseDay } from '../../../law/parse-day.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { ApiError } from '../../../wire/client.ts';
import type { BodyOf } from '../../../wire/endpoint.ts';
import type { Scheme } from '../../contract.ts';
import type { ClearValues, Field, FormPart } from '../../form.ts';
import type { changeTeam } from '../../site-contract.ts';
import { fits, recordOf, type Typed, typedOf } from '../form-fields.tsx';
import { useSealValues } from '../sealed-values.ts';
import { useForms } from './forms-context.tsx';
import type { SealedPart } from './opened-first.tsx';

/** A site or a team before it is changed. */
export interface KnownRecord {
  readonly subjectId: string;
  readonly kindVersion: number;
  readonly fields: ClearValues;
  readonly sealed: SealedPart;
  /** The first day that what it says can hold; of a team its site's, which the server knows. */
  readonly since?: string;
}

/** A record as it is sent. */
export type ChangedRecord = Pick<BodyOf<typeof changeTeam>, 'onDay' | 'kindVersion' | 'fields' | 'words'>;

/** What a record says while it is changed, and the form that it is changed by. */
export interface RecordChange {
  readonly fields: readonly Field[];
  readonly typed: Typed;
  readonly setTyped: (typed: Typed) => void;
  /** From which day it holds, as it is typed. */
  readonly from: string;
  readonly setFrom: (typed: string) => void;
  /** Whether that is a day, and one on which it can hold. */
  readonly fromFault: 'no_day' | 'too_early' | 'in_future' | undefined;
  /** Whether there is a newer form than its own, and whether it is changed by that. */
  readonly newer: boolean;
  readonly byNewest: boolean;
  readonly setByNewest: (byNewest: boolean) => void;
  /** Whether something is sealed, whether all of it was opened, and whether it is to be erased. */
  readonly hasSealed: boolean;
  readonly reads: boolean;
  readonly erases: boolean;
  readonly setErases: (erases: boolean) => void;
  readonly can: ReturnType<typeof useSealValues>['can'];
  readonly sound: boolean;
  /** Whether something is to be sealed that cannot be. */
  readonly blocked: boolean;
  /** The record as it is sent. Throws what sealing throws. */
  readonly seal: () => Promise<ChangedRecord>;
}

/** A change of a record by its own form, which loses nothing and asks for nothing new, or by the newest. */
export function useRecordChange(scheme: Scheme, part: FormPart, known: KnownRecord): RecordChange {
  const { newest, of } = useForms();
  const { subjectId, kindVersion, sealed: had } = known;
  const fieldsBy = (isNewest: boolean) => (isNewest ? newest.form : of(kindVersion))[part];
  const typedBy = (isNewest: boolean) => typedOf(fieldsBy(isNewest), known.fields, had.values);
  const [byNewest, setByNewest] = useState(false);
  const [typed, setTyped] = useState<Typed>(() => typedBy(false));
  const [from, setFrom] = useState(() => formatDay(new Date()));
  const onDay = parseDay(from);
  const fromFault = faultOfDay(onDay, known.since);
  const [erases, setErases] = useState(false);
  const { can, sealValues } = useSealValues(scheme);
  const fields = fieldsBy(byNewest);
  const { clear, sealed } = recordOf(fields, typed);
  const next = { ...othersOf(fields, had.values), ...sealed };
  const what = erases ? 'erase' : whatBecomes(had, next);
  return {
    fields,
    typed,
    setTyped,
    from,
    setFrom,
    fromFault,
    newer: kindVersion !== newest.version,
    byNewest,
    setByNewest: (isNewest) => {
      setByNewest(isNewest);
      setTyped(typedBy(isNewest));
    },
    hasSealed: had.exists,
    reads: had.reads,
    erases,
    setErases,
    can,
    sound: fits(fields, typed) && fromFault === undefined,
    blocked: what === 'seal' && can !== 'yes',
    seal: async () => {
      const words = what === 'seal' ? ((await sealValues(subjectId, next)) ?? 'keep') : what;
      if (onDay === undefined) throw new ApiError('invalid_input');
      return { onDay, kindVersion: byNewest ? newest.version : kindVersion, fields: clear, words };
    },
  };
}

function faultOfDay(day: string | undefined, since = ''): RecordChange['fromFault'] {
  if (day === undefined) return 'no_day';
  if (day < since) return 'too_early';
  return day > dayOfMoment(new Date()) ? 'in_future' : undefined;
}

/** Sealed values that this form does not ask for: they stay. */
function othersOf(fields: readonly Field[], values: ClearValues): ClearValues {
  return Object.fromEntries(
    Object.entries(values).filter(([code]) => fields.every((field) => field.code !== code)),
  );
}

/** What could not be opened stays unless something new is written; what was opened and emptied goes. */
function whatBecomes({ values, reads }: SealedPart, next: ClearValues): 'keep' | 'erase' | 'seal' {
  const codes = Object.keys(next);
  const had = Object.keys(values);
  if (codes.length === 0) return reads && had.length > 0 ? 'erase' : 'keep';
  const same = codes.length === had.length && codes.every((code) => next[code] === values[code]);
  return same ? 'keep' : 'seal';
}
