import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { client } from '../../../ui/client.ts';
import { useSealWords } from '../../../ui/desk/words/index.ts';
import { recordCase } from '../../case-contract.ts';
import { writeCaseTips } from '../../case-tips.ts';
import type { NamedUnit } from '../use-result-actor.ts';

/** A case as it was typed. */
interface TypedCase {
  readonly number: number;
  readonly openedOn: string;
  readonly placeAreaId: number;
  readonly offence: string;
  readonly schemeIds: readonly string[];
  readonly narrative: string;
  readonly persons: string;
  readonly tipIds: readonly string[];
}

/** Enters a case of a unit; its words and which tips led to it are sealed here. Gives the id of the case. */
export function useRecordCase(unit: NamedUnit) {
  const queries = useQueryClient();
  const { can, seal } = useSealWords(unit);
  // the same id until it has arrived: sending again enters it once
  const id = useRef(crypto.randomUUID());
  const recording = useMutation({
    mutationFn: async ({ narrative, persons, tipIds, schemeIds, ...clear }: TypedCase) => {
      const caseId = id.current;
      const sealed = (text: string) => seal({ subjectId: caseId, text });
      const body = {
        caseId,
        unitId: unit.unitId,
        ...clear,
        schemeIds: [...schemeIds],
        tipCount: tipIds.length,
        narrative: await sealed(narrative.trim()),
        persons: persons.trim() === '' ? null : await sealed(persons.trim()),
        tips: tipIds.length === 0 ? null : await sealed(writeCaseTips(tipIds)),
      };
      await client.call(recordCase, { body });
      return caseId;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['results', 'cases'] }),
  });
  return { can, recording };
}
