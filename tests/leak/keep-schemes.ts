import { randomUUID } from 'node:crypto';
import { dayOf } from '../../src/platform/clock.ts';
import * as schemes from '../../src/schemes/contract.ts';
import * as sites from '../../src/schemes/site-contract.ts';
import type { System } from '../../src/system.ts';
import { testDocument } from '../kit/test-document.ts';
import { testMessage } from '../kit/test-tips.ts';
import type { Keeping } from './keep-registers.ts';

/** A scheme of the desk with everything about it that is sealed: chair, site, roster, activity. */
export async function keepSchemes(
  { services }: System,
  { client, deployment, desk, receipt, mark }: Keeping,
): Promise<{ readonly schemeId: string; readonly siteId: string }> {
  const words = (about: string, what: string) =>
    testMessage(deployment, desk, { envelope: 'note', tipId: about, receipt, text: `${what}: ${mark}` });
  const { unitId, areaId } = desk.unit;
  const day = dayOf(services.clock.now());
  const [schemeId, siteId, teamId, termId, activityId] = Array.from({ length: 5 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const params = { schemeId };
  const named = { kind: 'boarding_house_club', name: 'Câu lạc bộ nhà trọ', about: '', paidByPeople: true };
  await client.call(schemes.proposeScheme, { body: { schemeId, unitId, ...named, onDay: day } });
  const types = { prepare: ['survey', 'proposal'], launch: ['decision', 'rules', 'board'] } as const;
  for (const [version, action] of [
    [1, 'prepare'],
    [2, 'launch'],
  ] as const) {
    const documents = types[action].map((type) => testDocument(type, day));
    const body = { version, action, onDay: day, documents, grade: null };
    await client.call(schemes.takeStep, { params, body });
  }
  const chair = await words(schemeId, 'Chủ nhiệm');
  await client.call(schemes.setChair, { params, body: { version: 3, words: chair, shown: null } });
  const record = { kindVersion: 1, fields: { houses: 4 } };
  const place = {
    placeAreaId: areaId,
    placeVerified: true,
    sort: 'area',
    name: 'Phố 3',
    fromDay: day,
  } as const;
  const site = { version: 4, siteId, ...place, ...record, words: await words(siteId, 'Khu trọ') };
  await client.call(sites.openSite, { params, body: site });
  const roster = await words(termId, 'Thành viên');
  const term = { termId, fromDay: day, toDay: null, members: 3, roster };
  const team = { version: 5, teamId, siteId, name: 'Tổ 1', kindVersion: 1, fields: {}, words: null, term };
  await client.call(sites.formTeam, { params, body: team });
  const done = { activityId, siteId, teamId, type: 'meeting', onDay: day, participants: 3 };
  const told = { kindVersion: 1, fields: {}, words: await words(activityId, 'Biên bản họp') };
  await client.call(sites.recordActivity, { params, body: { ...done, ...told } });
  await client.call(schemes.readScheme, { params });
  await client.call(sites.listSites, { params, query: {} });
  await client.call(sites.listTeams, { params: { schemeId, siteId }, query: {} });
  await client.call(sites.listActivities, { params, query: {} });
  return { schemeId, siteId };
}
