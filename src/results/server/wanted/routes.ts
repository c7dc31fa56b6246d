import type { Readable } from 'node:stream';
import { type Officer, officer } from '../../../accounts/server/index.ts';
import { loadAreas } from '../../../areas/server/index.ts';
import { AppError } from '../../../platform/app-error.ts';
import { defineRoute, publicRoute } from '../../../platform/http/define-route.ts';
import type { Policy, Route } from '../../../platform/http/route.ts';
import { NOT_INDEXED } from '../../../platform/http/security-headers.ts';
import type { Services } from '../../../platform/services.ts';
import type { Endpoint } from '../../../wire/endpoint.ts';
import { areasRead } from '../../case-policy.ts';
import * as contract from '../../wanted-contract.ts';
import { can, mayStep, readsPublished, writesFor } from '../../wanted-policy.ts';
import type { WantedTransition } from '../../wanted-workflow.ts';
import { amendNotice } from './amend-notice.ts';
import { discardNotice } from './discard-notice.ts';
import { draftNotice } from './draft-notice.ts';
import { endNotice } from './end-notice.ts';
import { listNotices, type NoticeScope } from './list-notices.ts';
import { listVisits } from './list-visits.ts';
import { findNotice, findPublished, type StoredNotice } from './notice-queries.ts';
import { publishNotice } from './publish-notice.ts';
import { putPhoto } from './put-photo.ts';
import { readNotice } from './read-notice.ts';
import { recordVisit } from './record-visit.ts';

type OfNotice = Endpoint<typeof contract.readWanted.params>;

/** Every route of wanted notices. */
export function wantedRoutes(services: Services): Route[] {
  const { db } = services;
  const signedIn = officer(services);
  const noticeOf = ({ params }: { params: { noticeId: string } }) => findNotice(db, params.noticeId);
  const reading = {
    action: 'wanted.read',
    subject: noticeOf,
    allow: (actor, { unit_id: unitId, state }) => can(actor, 'wanted.read', { unitId, state }),
  } satisfies Policy<OfNotice, Officer, StoredNotice>;
  const visiting = {
    action: 'wanted.visits',
    subject: noticeOf,
    allow: (actor, { unit_id: unitId, state }) => can(actor, 'wanted.visits', { unitId, state }),
  } satisfies Policy<OfNotice, Officer, StoredNotice>;
  const taking = (action: WantedTransition['action']) =>
    ({
      action: `wanted.${action}`,
      subject: noticeOf,
      allow: (actor, { unit_id: unitId, state }) => mayStep(actor, action, { unitId, state }),
    }) satisfies Policy<OfNotice, Officer, StoredNotice>;
  return [
    defineRoute(contract.listWanted, signedIn, listing(services), ({ query }, scope) =>
      listNotices(db, scope, query),
    ),
    defineRoute(contract.readWanted, signedIn, reading, ({ actor }, notice) =>
      readNotice(db, notice, can(actor, 'wanted.draft', { unitId: notice.unit_id })),
    ),
    defineRoute(contract.draftWanted, signedIn, drafting, ({ actor, body }, { areaId }) =>
      draftNotice(services, actor.accountId, areaId, body),
    ),
    defineRoute(contract.amendWanted, signedIn, taking('amend'), ({ actor, body }, notice) =>
      amendNotice(services, actor.accountId, notice, body),
    ),
    defineRoute(contract.putWantedPhoto, signedIn, taking('photo'), ({ actor, query, stream }, notice) =>
      putPhoto(services, actor.accountId, notice, { version: query.version, content: stream }),
    ),
    defineRoute(contract.publishWanted, signedIn, taking('publish'), ({ actor, body }, notice) =>
      publishNotice(services, actor.accountId, notice, body.version),
    ),
    defineRoute(contract.endWanted, signedIn, taking('end'), ({ actor, body }, notice) =>
      endNotice(services, actor.accountId, notice, body),
    ),
    defineRoute(contract.discardWanted, signedIn, taking('discard'), ({ actor, body }, notice) =>
      discardNotice(services, actor.accountId, notice, body.version),
    ),
    defineRoute(contract.listVisits, signedIn, visiting, ({ query }, notice) =>
      listVisits(db, notice, query),
    ),
    defineRoute(contract.recordVisit, signedIn, visiting, ({ actor, body }, notice) =>
      recordVisit(services, actor.accountId, notice, body),
    ),
    defineRoute(contract.readWantedPhoto, signedIn, reading, (_, notice) => photoOf(services, notice)),
    publicRoute(contract.publicWantedPhoto, async ({ params, reply }) => {
      const photo = await photoOf(services, await findPublished(db, params.noticeId));
      reply.headers(NOT_INDEXED);
      return photo;
    }),
  ];
}

/** The portrait as a stream. Throws `not_found` where there is none, whatever the reason. */
async function photoOf({ files }: Services, notice: StoredNotice | undefined): Promise<Readable> {
  if (notice?.photo_as == null) throw new AppError('not_found');
  return files.open(notice.photo_as);
}

const drafting: Policy<typeof contract.draftWanted, Officer, { unitId: number; areaId: number }> = {
  action: 'wanted.draft',
  subject: ({ actor, body }) => actor.memberships.find(({ unitId }) => unitId === body.unitId),
  allow: (actor, { unitId }) => can(actor, 'wanted.draft', { unitId }),
  refusal: 'forbidden',
};

/** That there are notices is no secret; whose, is what somebody may see of them. */
function listing({ db }: Services): Policy<typeof contract.listWanted, Officer, NoticeScope> {
  return {
    action: 'wanted.list',
    subject: async ({ actor, query: { view } }) => {
      if (view === 'unit') return { view, unitIds: writesFor(actor) };
      if (view === 'published') return { view };
      const areas = await loadAreas(db);
      return { view, areaIds: areasRead(actor).flatMap((areaId) => areas.descendantIds(areaId)) };
    },
    allow: (actor, scope) => {
      if (scope.view === 'unit') return scope.unitIds.length > 0;
      return scope.view === 'published' ? readsPublished(actor) : scope.areaIds.length > 0;
    },
    refusal: 'forbidden',
  };
}
