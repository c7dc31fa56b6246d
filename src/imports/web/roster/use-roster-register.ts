import { useMemo, useRef } from 'react';
import type { SiteRole } from '../../../accounts/site-roles.ts';
import { dayOfMoment } from '../../../law/day.ts';
import { knownLogins, listMembers, type Member, MOST_LOGINS } from '../../../members/contract.ts';
import { importMembers, MOST_IMPORTED_MEMBERS } from '../../../members/import-contract.ts';
import { nameIn } from '../../../members/name-words.ts';
import { standingSites } from '../../../schemes/site-names.ts';
import { client } from '../../../ui/client.ts';
import { type CanSeal, useOpenWords, useSealWords } from '../../../ui/desk/words/index.ts';
import { allPages } from '../../../wire/all-pages.ts';
import type { BodyOf, ReplyOf } from '../../../wire/endpoint.ts';
import { chunked } from '../../chunked.ts';
import { judgeRoster, type KnownPerson, loginsIn, type RosterItem } from '../../judge-roster.ts';
import { ROSTER_COLUMNS, type RosterField } from '../../roster-columns.ts';
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
  // what the register held when it was compared, and has got from here since
  const entered = useRef(0);
  const register = useMemo((): Register<RosterField, RosterItem, Batch> => {
    const opened = async (member: Member): Promise<KnownPerson> => {
      const { memberId, name } = member;
      const words = name && (await open(memberId, name));
      const read = name !== null && words?.status === 'opened';
      return { ...member, name: read ? { ...nameIn(words.text), messageId: name.messageId } : undefined };
    };
    return {
      columns: ROSTER_COLUMNS,
      size: MOST_IMPORTED_MEMBERS,
      compare: async (rows) => {
        const today = dayOfMoment(new Date());
        const sites = await standingSites(client, schemeId, today);
        const pages = await allPages(MOST_PAGES, (query) =>
          client.call(listMembers, { params: { schemeId }, query }),
        );
        entered.current = pages[0].entered;
        const known = await Promise.all(pages.flatMap((page) => page.rows).map(opened));
        return judgeRoster(rows, {
          sites,
          known,
          logins: await fetchLogins(schemeId, loginsIn(rows)),
          today,
        });
      },
      seal: async (items) => {
        const members: Batch['body']['members'] = [];
        for (const { row: _, siteName: __, text, ...member } of items) {
          members.push({ ...member, name: await seal({ subjectId: member.memberId, text }) });
        }
        return { items, body: { entered: entered.current, members } };
      },
      send: async ({ items, body }) => {
        const reply = await client.call(importMembers, { params: { schemeId }, body });
        entered.current += items.filter(({ before }) => before === null).length;
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

/** Which of some codes people can be added by. */
async function fetchLogins(schemeId: string, logins: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const some of chunked(logins, MOST_LOGINS)) {
    const reply = await client.call(knownLogins, { params: { schemeId }, body: { logins: [...some] } });
    for (const login of reply.logins) known.add(login);
  }
  return known;
}
