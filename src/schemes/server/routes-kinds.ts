import { type Officer, officer } from '../../accounts/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import * as contract from '../kind-contract.ts';
import { can } from '../policy.ts';
import { readGrades, setGrades } from './grades.ts';
import { kindVersions, newestKinds, presentKinds } from './kind-queries.ts';
import { writeKind } from './write-kind.ts';

/** What officers may ask of kinds and of the labels of grades. */
export function kindRoutes(services: Services): Route[] {
  const { db } = services;
  const signedIn = officer(services);
  return [
    defineRoute(contract.listKinds, signedIn, readingKinds('schemes.kinds'), async () => ({
      rows: await presentKinds(db, await newestKinds(db)),
    })),
    defineRoute(
      contract.listKindVersions,
      signedIn,
      readingKinds('schemes.kind_versions'),
      async ({ params }) => {
        const rows = await presentKinds(db, await kindVersions(db, params.kind));
        if (rows.length === 0) throw new AppError('not_found');
        return { rows };
      },
    ),
    defineRoute(contract.writeKind, signedIn, writingKinds('schemes.write_kind'), ({ actor, body }) =>
      writeKind(services, boardMember(actor), body),
    ),
    defineRoute(contract.listGrades, signedIn, readingKinds('schemes.grades'), () => readGrades(db)),
    defineRoute(contract.setGrades, signedIn, writingKinds('schemes.set_grades'), ({ actor, body }) =>
      setGrades(services, boardMember(actor), body),
    ),
  ];
}

// everyone knows that there are kinds
function readingKinds(action: string) {
  const allow = (actor: Officer) => can(actor, 'kind.read', {});
  return { action, subject: () => true, allow, refusal: 'forbidden' } as const;
}

function writingKinds(action: string) {
  const allow = (actor: Officer) => can(actor, 'kind.write', {});
  return { action, subject: () => true, allow, refusal: 'forbidden' } as const;
}

/** Who writes, and the area of the steering unit in whose name: its leaf is kept there. */
function boardMember(actor: Officer): { accountId: string; areaId: number } {
  const held = actor.memberships.find(({ role, kind }) => role === 'analyst' && kind === 'steering');
  if (held === undefined) throw new AppError('forbidden');
  return { accountId: actor.accountId, areaId: held.areaId };
}
