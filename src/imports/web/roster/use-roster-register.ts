import { useMemo } from 'react';
import type { SiteRole } from '../../../accounts/site-roles.ts';
import { dayOfMoment } from '../../../law/day.ts';
import { listMembers, type Member } from '../../../members/contract.ts';
import { importMembers, MOST_IMPORTED_MEMBERS } from '../../../members/import-contract.ts';
import { nameIn } from '../../../members/name-words.ts';
import { client } from '../../../ui/client.ts';
import { type CanSeal, useOpenWords, useSealWords } from '../../../ui/desk/words/index.ts';
import type { BodyOf, ReplyOf } from '../../../wire/endpoint.ts';
import { judgeRoster, type KnownPerson, type RosterItem } from '../../judge-roster.ts';
import { ROSTER_COLUMNS, type RosterField } from '../../roster-columns.ts';
import { fetchSites } from '../fetch-sites.ts';
import type { Register } from '../register.ts';

/** Pages of people that are read of one scheme, at most: a hundred each. */
const MOST_PAGES = 50;

/** A link to hand to a person, or (null) that they were added by the code that they have. */
export interface HandOut {
  readonly name: string;
  readonly siteName: string;
  readonly role: SiteRole;
  readonly login: string | null;
  readonly link: ReplyOf<typeof importMembers>['members'][number]['link'];
}

interface Batch {
  readonly items: readonly RosterItem[];
  readonly body: BodyOf<typeof importMembers>;
}

/** A scheme as this needs it. */
interface KeptScheme {
  readonly schemeId: string;
  readonly unitId: number;
  readonly areaId: number;
}

/**
 * The people of a scheme's sites, as a roster is brought in; names are opened, compared and sealed here. `onHandOut`
 * hears of the links of each batch, which are told once; it must be the same each time.
 */
export function useRosterRegister(
  { schemeId, unitId, areaId }: KeptScheme,
  onHandOut: (links: readonly HandOut[]) => void,
): { readonly can: CanSeal; readonly register: Register<RosterField, RosterItem, Batch> } {
  const { can, seal } = useSealWords({ unitId, areaId });
  const open = useOpenWords();
  const register = useMemo((): Register<RosterField, RosterItem, Batch> => {
    const opened = async (member: Member): Promise<KnownPerson> => {
      const words = member.name && (await open(member.memberId, member.name));
      return { ...member, name: words?.status === 'opened' ? nameIn(words.text) : undefined };
    };
    return {
      columns: ROSTER_COLUMNS,
      size: MOST_IMPORTED_MEMBERS,
      compare: async (rows) => {
        const today = dayOfMoment(new Date());
        const sites = await fetchSites(schemeId, today);
        const known = await Promise.all((await fetchMembers(schemeId)).map(opened));
        return judgeRoster(rows, { sites, known, today });
      },
      seal: async (items) => {
        const members: Batch['body']['members'] = [];
        for (const { row: _, siteName: __, text, ...member } of items) {
          members.push({ ...member, name: await seal({ subjectId: member.memberId, text }) });
        }
        return { items, body: { members } };
      },
      send: async ({ items, body }) => {
        const reply = await client.call(importMembers, { params: { schemeId }, body });
        const links = new Map(reply.members.map(({ memberId, link }) => [memberId, link]));
        onHandOut(
          items.flatMap(({ memberId, text, siteName, role, login }) => {
            const link = links.get(memberId) ?? null;
            if (link === null && login === null) return [];
            return [{ name: nameIn(text).name, siteName, role, login, link }];
          }),
        );
      },
    };
  }, [schemeId, open, seal, onHandOut]);
  return { can, register };
}

async function fetchMembers(schemeId: string): Promise<Member[]> {
  const members: Member[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query: { limit: number; cursor?: string } = { limit: 100, ...(cursor === null ? {} : { cursor }) };
    const answer = await client.call(listMembers, { params: { schemeId }, query });
    members.push(...answer.rows);
    if (answer.next === null) break;
    cursor = answer.next;
  }
  return members;
}
