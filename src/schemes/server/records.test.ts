import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { signedIn, type TestPerson, testDeployment } from '../../../tests/kit/test-accounts.ts';
import { testClub, testSiteMember } from '../../../tests/kit/test-members.ts';
import { type TestRecord, testRecord } from '../../../tests/kit/test-records.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testDesk } from '../../../tests/kit/test-tips.ts';
import { accountRoutes } from '../../accounts/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import { buildServer } from '../../platform/http/server.ts';
import { whenSitesEnd } from '../../routes.ts';
import { openBody, openGrant } from '../../sealed/open-envelope.ts';
import { openFile } from '../../sealed/open-file.ts';
import { openMessage } from '../../sealed/open-message.ts';
import { fromBase64Url } from '../../wire/bytes.ts';
import { schemesRoutes } from './index.ts';
import { endOldRecords } from './records/end-old-records.ts';

const services = await testServices();
const { db, clock, config, log } = services;
const today = dayOf(clock.now());
const deployment = await testDeployment(services);
const desk = await testDesk(services, deployment, deployment.units.desk);
const club = await testClub(services, desk);
const elsewhere = await testClub(services, desk);
const leader = await testSiteMember(services, deployment, desk, club, 'team_leader');
const member = await testSiteMember(services, deployment, desk, club, 'team_member');
const app = await buildServer({
  config,
  log,
  routes: [...accountRoutes(services, async () => new Set()), ...schemesRoutes(services, whenSitesEnd)],
  checkHealth: async () => undefined,
});

const sessions = new Map<TestPerson, { cookie: string }>();
async function headersOf(who: TestPerson): Promise<{ cookie: string }> {
  const known = sessions.get(who) ?? (await signedIn(app, who));
  sessions.set(who, known);
  return known;
}
const ask = async (
  who: TestPerson,
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  body?: object | Uint8Array,
) => {
  const raw = body instanceof Uint8Array;
  const type = raw ? 'application/octet-stream' : 'application/json';
  const headers = { ...(await headersOf(who)), ...(body && { 'content-type': type }) };
  const payload = raw ? Buffer.from(body) : JSON.stringify(body);
  return app.inject({ method, url, headers, ...(body && { payload }) });
};
const codeOf = (answer: { json: () => { error: { code: string } } }) => answer.json().error.code;
const record = (over: Parameters<typeof testRecord>[3] = {}) =>
  testRecord(deployment, desk, member, { onDay: today, ...over });
const upload = ({ messageId, fileId, photo }: TestRecord, who: TestPerson = member) =>
  ask(who, 'PUT', `/api/to/messages/${messageId}/photos/${fileId}`, photo);
const send = (sent: TestRecord, who: TestPerson = member, siteId = club.siteId) =>
  ask(who, 'POST', `/api/to/sites/${siteId}/records`, sent.body);
const atDesk = (activityId: string) => `/api/schemes/${club.schemeId}/activities/${activityId}/record`;

it('is an activity like one from the desk: counted, listed, opened there with its words and its photo', async () => {
  const sent = await record({ text: 'Nhắc quán nước dọn lối đi.' });
  const { activityId } = sent.body;
  expect((await upload(sent)).statusCode).toBe(200);
  expect((await send(sent)).json()).toEqual({ activityId });
  const { rows } = (await ask(desk.chief, 'GET', `/api/schemes/${club.schemeId}/activities`)).json();
  expect(rows.find((row: { activityId: string }) => row.activityId === activityId)).toMatchObject({
    type: 'patrol',
    participants: 4,
    fields: { hours: 2 },
    words: null,
    fromPhone: { photos: 1, sealed: true },
    by: member.login,
  });
  const { message } = (await ask(desk.reception, 'GET', atDesk(activityId))).json();
  const { content, contentIdentity } = await openMessage(desk.key.identity, {
    columns: { tipId: activityId, messageId: message.messageId },
    files: message.files,
    ciphertext: fromBase64Url(message.ciphertext),
    grant: fromBase64Url(message.grants[0].sealed),
  });
  expect(JSON.parse(content.text)).toEqual({ note: 'Nhắc quán nước dọn lối đi.' });
  const [file] = content.files;
  const sealed = await ask(desk.reception, 'GET', `${atDesk(activityId)}/photos/${file?.id}`);
  const plain = await openFile(
    contentIdentity,
    new Blob([new Uint8Array(sealed.rawPayload)]).stream(),
    file?.sha256 ?? '',
  );
  expect(await new Response(plain as BodyInit).text()).toBe('ảnh: Nhắc quán nước dọn lối đi.');
  const work = await ask(desk.chief, 'GET', `/api/schemes/${club.schemeId}/sites/${club.siteId}/work`);
  expect(work.json().rows).toContainEqual({ type: 'patrol', times: 1, fromPhone: 1 });
});

it('is read again on the phone by whoever wrote it, and by nobody else there', async () => {
  const sent = await record();
  await upload(sent);
  await send(sent);
  const { activityId } = sent.body;
  const { rows } = (await ask(member, 'GET', '/api/to/records')).json();
  expect(rows.find((row: { activityId: string }) => row.activityId === activityId)).toMatchObject({
    photos: 1,
    sealed: true,
    what: { code: 'patrol' },
  });
  const own = (await ask(member, 'GET', `/api/to/records/${activityId}`)).json();
  const key = await openGrant(member.identity, fromBase64Url(own.ownKey));
  const opened = new TextDecoder().decode(await openBody(key, fromBase64Url(own.message.ciphertext)));
  expect(opened).toContain('Đi hai vòng, đường yên.');
  const photo = `/api/to/records/${activityId}/photos/${sent.fileId}`;
  expect((await ask(member, 'GET', photo)).rawPayload).toEqual(Buffer.from(sent.photo));
  expect(codeOf(await ask(leader, 'GET', photo))).toBe('not_found');
  expect(codeOf(await ask(leader, 'GET', `/api/to/records/${activityId}`))).toBe('not_found');
});

it('sent again by a phone that lost the answer is one record; other words under its id are refused', async () => {
  const sent = await record();
  await upload(sent);
  await send(sent);
  const leaves = () => db.selectFrom('ledger_leaf').select('leaf_hash').execute();
  const before = await leaves();
  expect((await upload(sent)).statusCode).toBe(200);
  expect((await send(sent)).statusCode).toBe(200);
  expect(await leaves()).toHaveLength(before.length);
  const other = await record({ activityId: sent.body.activityId, text: 'Khác hẳn.', photos: 0 });
  expect(codeOf(await send(other))).toBe('already_entered');
  expect(codeOf(await send(await record({ activityId: sent.body.activityId, participants: 9 })))).toBe(
    'already_entered',
  );
});

it('writes nothing where a photo is missing, was never sealed, or there are too many', async () => {
  const missing = await record();
  const refused = await send(missing);
  expect(codeOf(refused)).toBe('invalid_input');
  const left = await db
    .selectFrom('scheme_activity')
    .select('activity_id')
    .where('activity_id', '=', missing.body.activityId)
    .execute();
  expect(left).toEqual([]);
  const url = `/api/to/messages/${randomUUID()}/photos/${randomUUID()}`;
  expect(codeOf(await ask(member, 'PUT', url, new TextEncoder().encode('JFIF')))).toBe('unknown_recipient');
  const { sealed } = missing.body;
  const signature = sealed?.message.signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
  const signed = { ...sealed, message: { ...sealed?.message, signature } };
  await upload(missing);
  const forged = await ask(member, 'POST', `/api/to/sites/${club.siteId}/records`, {
    ...missing.body,
    sealed: signed,
  });
  expect(codeOf(forged)).toBe('bad_signature');
});

it('needs no words, and asks what every record is asked', async () => {
  const bare = await record({ type: 'reminder', fields: {}, sealed: null });
  expect((await send(bare)).statusCode).toBe(200);
  expect((await send(bare)).statusCode).toBe(200);
  const wrong = async (over: object) => codeOf(await send(await record({ ...over, sealed: null })));
  expect(await wrong({ onDay: '2027-01-01' })).toBe('day_in_future');
  expect(await wrong({ onDay: '2020-01-01' })).toBe('outside_site');
  expect(await wrong({ kindVersion: 7 })).toBe('kind_changed');
  expect(await wrong({ type: 'ambush' })).toBe('invalid_input');
  expect(await wrong({ teamId: randomUUID() })).toBe('not_found');
  expect(codeOf(await send(bare, member, elsewhere.siteId))).toBe('not_found');
});

it('tells a phone what can be done at its site, and to whom it is sealed', async () => {
  const told = (await ask(member, 'GET', `/api/to/sites/${club.siteId}/recording`)).json();
  const codes = told.activities.map(({ code }: { code: string }) => code);
  for (const code of ['patrol', 'meeting', 'handover', 'reminder', 'mediation', 'drill']) {
    expect(codes).toContain(code);
  }
  expect(told.sealTo.desk).toMatchObject({ unitId: desk.unit.unitId, key: { recipient: desk.recipient } });
});

it('counts who signs in at a site beside whom the terms of its teams name', async () => {
  const { rows } = (await ask(desk.chief, 'GET', `/api/schemes/${club.schemeId}/sites`)).json();
  expect(rows).toMatchObject([{ siteId: club.siteId, teams: 0, members: 0, signIn: 2 }]);
});

it('ends what is sealed of a record with its photo after the term of registers; that a phone wrote it stays', async () => {
  const sent = await record();
  const { activityId } = sent.body;
  await upload(sent);
  expect((await send(sent)).statusCode).toBe(200);
  const stored = () =>
    db
      .selectFrom('site_record as record')
      .leftJoin('site_record_photo as photo', 'photo.activity_id', 'record.activity_id')
      .select(['record.message', 'record.own_key', 'photo.stored_as'])
      .where('record.activity_id', '=', activityId)
      .executeTakeFirstOrThrow();
  const before = await stored();
  expect(await endOldRecords(services)).toBe(0);
  const later = { ...services, clock: { now: () => new Date(clock.now().getTime() + 750 * 86_400_000) } };
  expect(await endOldRecords(later)).toBeGreaterThan(0);
  expect(await stored()).toEqual({ message: null, own_key: null, stored_as: null });
  const removals = await db
    .selectFrom('job_outbox')
    .select('payload')
    .where('task', '=', 'files:remove')
    .execute();
  expect(removals.map(({ payload }) => payload)).toContainEqual({ id: before.stored_as });
  const { rows } = (await ask(desk.chief, 'GET', `/api/schemes/${club.schemeId}/activities`)).json();
  expect(rows.find((row: { activityId: string }) => row.activityId === activityId)).toMatchObject({
    participants: 4,
    fromPhone: { photos: 1, sealed: false },
  });
});
