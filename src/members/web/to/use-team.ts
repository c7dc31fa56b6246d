import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { client } from '../../../ui/client.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { readTeam, type Team, type TeamPerson } from '../../shift-contract.ts';
import type { ShiftHours } from '../../shift-hours.ts';
import { MEMBERS } from '../kept-under.ts';
import { type OpenedNames, openNames } from '../open-names.ts';

/** The people of a site as they are known here. */
export interface KnownTeam {
  readonly team: Team;
  readonly opened: OpenedNames;
  /** What somebody is called; the code where no name is known, and '' for who has left. */
  readonly nameOf: (memberId: string) => string;
  readonly people: readonly TeamPerson[];
  /** The hours of a shift of the day; undefined where nobody wrote them. */
  readonly hoursOf: (number: number) => ShiftHours | undefined;
}

/** The teams of some own sites, with the names opened by the own key; those that have come and been opened so far. */
export function useTeams(siteIds: readonly string[]): ReadonlyMap<string, KnownTeam> {
  const { ownBox } = useKeyring();
  const ids = [...new Set(siteIds)].toSorted();
  const teams = useQueries({
    queries: ids.map((siteId) => ({
      queryKey: [...MEMBERS, 'team', siteId],
      queryFn: () => client.call(readTeam, { params: { siteId } }),
    })),
    combine: (all) => all.flatMap(({ data }, index) => (data ? [[ids[index] ?? '', data] as const] : [])),
  });
  const [opened, setOpened] = useState<ReadonlyMap<string, OpenedNames>>(new Map());
  useEffect(() => {
    if (!ownBox) return setOpened(new Map());
    let here = true;
    void Promise.all(
      teams.map(async ([siteId, team]) => [siteId, await openNames(ownBox, siteId, team)] as const),
    ).then((all) => here && setOpened(new Map(all)));
    return () => {
      here = false;
    };
  }, [ownBox, teams]);
  return useMemo(() => {
    const all = teams.flatMap(([siteId, team]) => {
      const names = opened.get(siteId);
      return names ? [[siteId, known(team, names)] as const] : [];
    });
    return new Map(all);
  }, [teams, opened]);
}

function known(team: Team, opened: OpenedNames): KnownTeam {
  const codes = new Map(team.people.map(({ memberId, login }) => [memberId, login]));
  const nameOf = (memberId: string) => {
    const name = opened.names.get(memberId)?.name ?? '';
    return name === '' ? (codes.get(memberId) ?? '') : name;
  };
  const hoursOf = (number: number) => opened.hours.find((each) => each.number === number);
  return { team, opened, nameOf, hoursOf, people: team.people };
}
