import { type Officer, officer } from '../../accounts/server/index.ts';
import type { SiteMembership } from '../../accounts/site-roles.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { uploadFile } from '../../tips/server/index.ts';
import * as contract from '../record-contract.ts';
import { isOwnRecord, recordsFor } from '../record-policy.ts';
import { ofActivity, onOwnRecord, onOwnSite } from './record-policies.ts';
import { countSiteWork } from './records/count-site-work.ts';
import { listOwnRecords } from './records/list-own-records.ts';
import { readRecording } from './records/read-recording.ts';
import { recordOnPhone } from './records/record-on-phone.ts';
import { openPhoto } from './records/record-queries.ts';
import { ofScheme, reading } from './scheme-policies.ts';

/** What people of sites record on the phone, and how the desk reads it. */
export function recordRoutes(services: Services): Route[] {
  return [...phoneRoutes(services), ...deskRoutes(services)];
}

function phoneRoutes(services: Services): Route[] {
  const { db } = services;
  const signedIn = officer(services);
  const ofTeam = (action: string) => ({
    action,
    subject: ({ actor }: { actor: Officer }) => recordsFor(actor),
    allow: (_: Officer, sites: readonly SiteMembership[]) => sites.length > 0,
  });
  const own = onOwnRecord(services, isOwnRecord);
  return [
    defineRoute(contract.readRecording, signedIn, onOwnSite(services, 'records.recording'), (_, found) =>
      readRecording(services, found.row, found.site.siteId),
    ),
    defineRoute(contract.uploadPhoto, signedIn, ofTeam('records.upload_photo'), ({ params, stream }) =>
      uploadFile(services, { draftId: params.messageId, fileId: params.fileId, content: stream }),
    ),
    defineRoute(
      contract.recordOnPhone,
      signedIn,
      onOwnSite(services, 'records.record'),
      ({ actor, body }, { row, site }) => recordOnPhone(services, actor.accountId, row, site.siteId, body),
    ),
    defineRoute(contract.listOwnRecords, signedIn, ofTeam('records.own'), ({ actor, query }, sites) =>
      listOwnRecords(db, actor.accountId, sites, query),
    ),
    defineRoute(contract.readOwnRecord, signedIn, own('records.read_own'), async (_, record) => {
      const { message, own_key: ownKey } = record;
      if (message === null || ownKey === null) throw new AppError('not_found');
      return { message, ownKey: ownKey.toString('base64url') };
    }),
    defineRoute(contract.readOwnPhoto, signedIn, own('records.own_photo'), ({ params }, record) =>
      openPhoto(services, record, params.fileId),
    ),
  ];
}

function deskRoutes(services: Services): Route[] {
  const { db, clock } = services;
  const signedIn = officer(services);
  const opening = ofActivity(services);
  return [
    defineRoute(contract.readRecord, signedIn, opening('records.read'), async (_, { record }) => {
      const { message, record_key: recordKey } = record;
      if (message === null || recordKey === null) throw new AppError('not_found');
      return { message, recordKey };
    }),
    defineRoute(contract.readRecordPhoto, signedIn, opening('records.photo'), ({ params }, { record }) =>
      openPhoto(services, record, params.fileId),
    ),
    defineRoute(
      contract.countSiteWork,
      signedIn,
      reading('records.count', ofScheme(services)),
      ({ params }, { row }) => countSiteWork(db, row, params.siteId, dayOf(clock.now())),
    ),
  ];
}
