import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { client } from '../../../ui/client.ts';
import { detailsOf } from '../../../wire/details-of.ts';
import { correctGroup, type GroupRow, groupChangedSchema, recordGroup } from '../../group-contract.ts';
import { changesOf, type GroupFacts } from './group-draft.ts';

/** Enters a group, or corrects the one that is given by what differs. */
export function useSaveGroup() {
  const queries = useQueryClient();
  // the same id until it has arrived: sending again enters it once
  const id = useRef(crypto.randomUUID());
  return useMutation({
    mutationFn: async (asked: { group: GroupRow | undefined; unitId: number; facts: GroupFacts }) => {
      const { group, unitId, facts } = asked;
      if (group === undefined) {
        return client.call(recordGroup, { body: { groupId: id.current, unitId, ...facts } });
      }
      const { groupId, version } = group;
      const body = { version, ...changesOf(facts, group) };
      return client.call(correctGroup, { params: { groupId }, body });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['results', 'groups'] }),
  });
}

/** How the group stands now, where a correction was refused because it was corrected meanwhile. */
export function changedIn(error: unknown) {
  return detailsOf(error, 'group_changed', groupChangedSchema);
}
