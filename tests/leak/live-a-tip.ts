import { randomUUID } from 'node:crypto';
import * as accounts from '../../src/accounts/contract.ts';
import { makeCredentials } from '../../src/accounts/make-credentials.ts';
import { createInvitation, createUnit, shareUnitKeys } from '../../src/accounts/server/index.ts';
import { dayOf } from '../../src/platform/clock.ts';
import { newContentIdentity } from '../../src/sealed/content-key.ts';
import { sealFile } from '../../src/sealed/files.ts';
import { passphraseKeys } from '../../src/sealed/passphrase.ts';
import { newReceipt, receiptKeys } from '../../src/sealed/receipt.ts';
import { signRequest } from '../../src/sealed/request-signature.ts';
import { shareUnitKey } from '../../src/sealed/unit-key.ts';
import type { System } from '../../src/system.ts';
import { PROOF_HEADER } from '../../src/tips/contract.ts';
import * as atDesk from '../../src/tips/desk-contract.ts';
import * as reporter from '../../src/tips/reporter-contract.ts';
import { type Client, createClient } from '../../src/wire/client.ts';
import { fromBase64Url, toBase64Url } from '../../src/wire/encoding.ts';
import type { TestDeployment } from '../kit/test-accounts.ts';
import {
  type TestDesk,
  type TestReceipt,
  testDesk,
  testMessage,
  testProof,
  testSubmission,
} from '../kit/test-tips.ts';
import { enrol } from './enrol.ts';
import { enterAndSplit } from './enter-and-split.ts';
import { keepCameras } from './keep-cameras.ts';
import { keepCases } from './keep-cases.ts';
import { keepForces } from './keep-forces.ts';
import { keepFunds } from './keep-funds.ts';
import { keepMembers } from './keep-members.ts';
import { keepOffers } from './keep-offers.ts';
import { keepRegisters } from './keep-registers.ts';
import { keepSchemes } from './keep-schemes.ts';
import { keepWanted } from './keep-wanted.ts';

/** What was never to leave the browsers of those whom it concerns. */
export interface LivedTip {
  readonly tipId: string;
  readonly desk: TestDesk;
  readonly receiptWords: readonly string[];
  /** Texts by what they are: keys of people and units. */
  readonly keys: Readonly<Record<string, string>>;
  /** Bytes by what they are: derived keys, the tokens that open sessions and invitations. */
  readonly tokens: Readonly<Record<string, Uint8Array>>;
}

/** A person with a passphrase that stands in a browser of the tests. */
interface Officer {
  readonly accountId: string;
  readonly client: Client;
  readonly identity: string;
  readonly tokens: Readonly<Record<string, Uint8Array>>;
  /** Of the second factor: its secret as text, and the recovery codes. */
  readonly factor: Readonly<Record<string, string>>;
}

/**
 * The life of a tip over HTTP, as two browsers live it: `mark` stands in everything that is sealed or kept to
 * oneself (text, place, landmark, hour, contact, source, the wanted notice it is about, files, messages, note, reasons,
 * a part split off, requests about one's data and their answers, a breach, a visit to a family, passphrase), `clear` in
 * the name of the desk.
 */
export async function liveATip(
  system: System,
  deployment: TestDeployment,
  mark: string,
  clear: string,
): Promise<LivedTip> {
  const { services, url } = system;
  const elsewhere = { kind: 'desk', areaId: deployment.units.desk.areaId, level: 'ward' } as const;
  const unit = await createUnit(services, { ...elsewhere, name: `Công an ${clear}`, nameEn: 'Marked desk' });
  const desk = await testDesk(services, deployment, unit);
  const officer = await signUp({ services, url }, deployment, desk, `mật khẩu ${mark}`);
  const words = newReceipt();
  const { replyIdentity, replyRecipient, signer } = await receiptKeys(words);
  const receipt: TestReceipt = { identity: replyIdentity, recipient: replyRecipient, signer };
  const contentIdentity = await newContentIdentity();
  const noticeId = randomUUID();
  const sealed = { mark, contentIdentity, noticeId };
  const tipId = await report({ services, url }, deployment, desk, receipt, sealed);
  await talk(url, deployment, desk, receipt, { tipId, mark, officer });
  const { client } = officer;
  const keeping = { client, deployment, desk, receipt, tipId, mark };
  await keepRegisters(system, keeping);
  const site = await keepSchemes(system, keeping);
  await keepOffers(system, keeping, site);
  const members = await keepMembers(system, keeping, site);
  await keepForces(system, keeping);
  await keepCases(system, keeping);
  const slips = await keepFunds(system, keeping, site);
  const link = await keepCameras(system, keeping);
  await keepWanted(keeping);
  const entered = await enterAndSplit(system, { client, deployment, desk, mark, otherTipId: tipId });
  return {
    tipId,
    desk,
    receiptWords: words,
    keys: {
      'unit identity': desk.key.identity,
      'officer identity': officer.identity,
      'receipt identity': replyIdentity,
      'content key': contentIdentity,
      'notice that the tip is about': noticeId,
      'recovery identity': deployment.recoveryIdentity,
      ...officer.factor,
      ...entered,
      ...link,
      ...slips,
      ...members.keys,
    },
    tokens: {
      ...officer.tokens,
      ...members.tokens,
      'unit signing secret': fromBase64Url(desk.key.signingSecret),
      'notice that the tip is about, as the database keeps ids': Buffer.from(
        noticeId.replaceAll('-', ''),
        'hex',
      ),
    },
  };
}

async function signUp(
  { services, url }: System,
  deployment: TestDeployment,
  desk: TestDesk,
  passphrase: string,
): Promise<Officer> {
  const login = 'marked.officer';
  const { unitId } = desk.unit;
  const memberships = (['reception', 'chief'] as const).map((role) => ({ unitId, role }));
  const invitation = { login, displayName: 'Cán bộ thử', memberships };
  const { token } = await createInvitation(services, deployment.administrator.accountId, invitation);
  const { credentials, secret } = await makeCredentials(passphrase);
  const stranger = createClient(url);
  await stranger.call(accounts.acceptInvitation, { body: { token, credentials } });
  const sealed = await shareUnitKey(desk.key, [credentials.recipient]);
  const { accountId } = credentials;
  const shares = sealed.map((share) => ({ accountId, epoch: 1, sealed: toBase64Url(share) }));
  await shareUnitKeys(services, unitId, shares);
  const challenge = await stranger.call(accounts.signInChallenge, { body: { login } });
  const { authKey, wrappingKey } = await passphraseKeys(passphrase, fromBase64Url(challenge.kdf.salt));
  const cookies: string[] = [];
  const keepCookies: typeof fetch = async (...asked) => {
    const response = await fetch(...asked);
    cookies.push(...response.headers.getSetCookie());
    return response;
  };
  const body = { login, authKey: toBase64Url(authKey) };
  await createClient(url, { fetch: keepCookies }).call(accounts.signIn, { body });
  const session = /session=([\w-]+)/.exec(cookies.join())?.[1] ?? '';
  const client = createClient(url, { headers: { cookie: `session=${session}` } });
  const { secret: factorSecret, texts: factor } = await enrol(client);
  const tokens = {
    'second factor': factorSecret,
    'authentication key': authKey,
    'wrapping key': wrappingKey,
    'session token': fromBase64Url(session),
    'invitation token': fromBase64Url(token),
  };
  return { accountId, client, identity: secret.identity, tokens, factor };
}

async function report(
  { services, url }: System,
  deployment: TestDeployment,
  desk: TestDesk,
  receipt: TestReceipt,
  { mark, contentIdentity, noticeId }: { mark: string; contentIdentity: string; noticeId: string },
): Promise<string> {
  const phone = createClient(url);
  const draftId = randomUUID();
  const fileId = randomUUID();
  const proof = await testProof(services, draftId);
  const photo = Buffer.from(`JFIF ${mark} `.repeat(500));
  const sealing = await sealFile(contentIdentity, new Blob([photo]).stream());
  const body = new Uint8Array(await new Response(sealing.stream as ReadableStream).arrayBuffer());
  const headers = { [PROOF_HEADER]: proof };
  await phone.call(reporter.uploadFile, { params: { draftId, fileId }, body, headers });
  const submission = await testSubmission(deployment, desk, receipt, {
    draftId,
    day: dayOf(services.clock.now()),
    text: `Chuyện ${mark}, kể lại.`,
    more: {
      hour: `lúc ${mark}`,
      place: `số 5 ${mark}`,
      landmark: `cạnh ${mark}`,
      contact: `0900 ${mark}`,
      replyWanted: true,
      about: { v: 1, wanted: { noticeId, number: mark } },
    },
    files: [
      { id: fileId, ...sealing.digest(), name: `${mark}.jpg`, type: 'image/jpeg', plainSize: photo.length },
    ],
    contentIdentity,
  });
  const { tipId } = await phone.call(reporter.submitTip, { body: { submission, proof } });
  return tipId;
}

async function talk(
  url: string,
  deployment: TestDeployment,
  desk: TestDesk,
  receipt: TestReceipt,
  { tipId, mark, officer }: { tipId: string; mark: string; officer: Officer },
): Promise<void> {
  const write = (envelope: 'reporter' | 'unit' | 'note', what: string) =>
    testMessage(deployment, desk, { envelope, tipId, receipt, text: `${what}: ${mark}` });
  const params = { tipId };
  const phone = createClient(url, {
    authorise: async (request) => ({ authorization: signRequest(receipt.signer, request, new Date()) }),
  });
  const { client, accountId } = officer;
  await client.call(atDesk.readTip, { params });
  for (const message of [await write('unit', 'Câu hỏi'), await write('note', 'Ghi chú')]) {
    await client.call(atDesk.writeMessage, { params, body: { message } });
  }
  await phone.call(reporter.followTip);
  await phone.call(reporter.addToTip, { body: { message: await write('reporter', 'Trả lời') } });
  const step = async (change: atDesk.Change, envelope?: 'unit' | 'note') => {
    const { version } = (await client.call(atDesk.readTip, { params })).tip;
    const reason = envelope && (await write(envelope, `Lý do ${change.action}`));
    const body = { version, change, ...(reason ? { reason } : {}) };
    await client.call(atDesk.transitionTip, { params, body });
  };
  await step({ action: 'classify', classification: 'crime_report', useful: true }, 'unit');
  await step({ action: 'assign', assigneeId: accountId });
  await step({ action: 'request_extension', extension: 'complex' }, 'note');
  await step({ action: 'approve_extension' }, 'unit');
  await step({ action: 'suspend' }, 'unit');
  await step({ action: 'resume' }, 'unit');
  await step({ action: 'resolve', outcome: 'prosecuted' }, 'unit');
  await client.call(atDesk.listMessages, { params });
  await phone.call(reporter.followTip);
}
