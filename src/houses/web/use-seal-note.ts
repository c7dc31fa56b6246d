import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { isVouchedFor, recipientsOf, type SealTo } from '../../accounts/vouched.ts';
import { client } from '../../ui/client.ts';
import { useSealWords } from '../../ui/desk/words/index.ts';
import { ApiError } from '../../wire/client.ts';
import type { BodyOf } from '../../wire/endpoint.ts';
import type { House } from '../contract.ts';
import { sealNote } from '../seal-note.ts';
import { readVisiting, type recordVisit } from '../visit-contract.ts';
import { HOUSES } from './kept-under.ts';

type Note = BodyOf<typeof recordVisit>['note'];

/**
 * Sealing the note of a visit: as the unit by whoever holds its key, to its public key by everybody else. What was sealed
 * once is given again as it is while nothing of it changes. `seal` throws `ApiError` and `SealedError`.
 */
export function useSealNote(
  { houseId, unitId, areaId }: House,
  visitId: string,
): { readonly can: boolean; readonly seal: (text: string) => Promise<Note> } {
  const unit = useSealWords({ unitId, areaId });
  const once = useRef<{ readonly of: string; readonly note: Note }>(undefined);
  const { data } = useQuery({
    queryKey: [...HOUSES, 'visiting', houseId],
    queryFn: () => client.call(readVisiting, { params: { houseId } }),
    enabled: unit.can === 'no_key',
  });
  const sealTo = data?.sealTo ?? null;
  const vouched = sealTo !== null && isVouchedFor(sealTo, new Date());

  const sealAnew = async (text: string): Promise<Note> => {
    if (unit.can === 'yes') {
      return { message: await unit.seal({ subjectId: visitId, text }), recordKey: null };
    }
    if (sealTo === null || !vouched) throw new ApiError('unsigned_unit_key');
    return sealNote(visitId, text, readersOf(sealTo));
  };
  const seal = async (text: string): Promise<Note> => {
    if (text === '') return null;
    if (once.current?.of !== text) once.current = { of: text, note: await sealAnew(text) };
    return once.current.note;
  };
  return { can: unit.can === 'yes' || (unit.can === 'no_key' && vouched), seal };
}

/** The unit and recovery: nobody reads a check visit along. */
function readersOf(sealTo: SealTo) {
  const { desk } = sealTo;
  const recipients = recipientsOf({ ...sealTo, also: null });
  return { unitId: desk.unitId, epoch: desk.key.epoch, recipients };
}
