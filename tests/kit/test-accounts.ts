import { randomBytes, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { credentialsSchema, Unit, UnitKey } from '../../src/accounts/contract.ts';
import { makeCredentials } from '../../src/accounts/make-credentials.ts';
import type { Role, UnitKind } from '../../src/accounts/roles.ts';
import {
  acceptInvitation,
  type CeremonyInput,
  createInvitation,
  createUnitKey,
  setUp,
  signUnitKey,
} from '../../src/accounts/server/index.ts';
import { syncAreas } from '../../src/areas/server/index.ts';
import { addMonths } from '../../src/law/day.ts';
import { syncLaw } from '../../src/law/server/index.ts';
import { logDelegationStatement } from '../../src/ledger/delegation.ts';
import { prepareLogKey } from '../../src/ledger/server/index.ts';
import { dayOf } from '../../src/platform/clock.ts';
import type { Services } from '../../src/platform/services.ts';
import { syncKinds } from '../../src/schemes/server/index.ts';
import { newHybridIdentity, recipientOf } from '../../src/sealed/age.ts';
import { ARGON2 } from '../../src/sealed/argon2.ts';
import { signDelegation, signEntry, signRecovery } from '../../src/sealed/directory.ts';
import { newSigningSecret, type Signer, signerOf } from '../../src/sealed/signing.ts';
import * as unitKeys from '../../src/sealed/unit-key.ts';
import { toBase64Url } from '../../src/wire/bytes.ts';

/** Thanh Hóa province and two of its wards of today (src/areas/data). */
export const PROVINCE = 1;
export const WARD = 201;
export const OTHER_WARD = 202;

/** Someone with keys of their own; the derivation from a passphrase is skipped, it is slow on purpose. */
export interface TestPerson {
  readonly login: string;
  readonly displayName: string;
  readonly accountId: string;
  readonly authKey: string;
  /** Private part of `recipient`. */
  readonly identity: string;
  readonly recipient: string;
  readonly credentials: z.output<typeof credentialsSchema>;
}

/** A person who can sign directory entries. */
export interface TestSteward extends TestPerson {
  readonly signer: Signer;
}

/** A deployment after its ceremony: no unit has a key yet. */
export interface TestDeployment {
  readonly root: Signer;
  /** What the root key's file holds, base64url. */
  readonly rootSecret: string;
  readonly recoveryIdentity: string;
  readonly stewards: readonly [TestSteward, TestSteward];
  readonly administrator: TestPerson;
  /** The first unit of each kind; the desk is the one of `WARD`, all others are the province's. */
  readonly units: Readonly<Record<UnitKind, Unit>>;
}

/** A person with fresh keys. */
export async function testPerson(login: string): Promise<TestPerson> {
  const identity = await newHybridIdentity();
  const recipient = await recipientOf(identity);
  const accountId = randomUUID();
  const authKey = toBase64Url(randomBytes(32));
  const salt = toBase64Url(randomBytes(16));
  const kdf = {
    algorithm: 'argon2id' as const,
    memoryKiB: ARGON2.memoryKib,
    passes: ARGON2.iterations,
    salt,
  };
  const wrappedSecret = toBase64Url(randomBytes(120));
  const credentials = { accountId, kdf, authKey, recipient, wrappedSecret };
  return { login, displayName: `Người thử ${login}`, accountId, authKey, identity, recipient, credentials };
}

/** What a ceremony's browser hands in, with the secrets that it keeps. Areas and law are synced on the way. */
export async function testCeremony(services: Services): Promise<{
  input: CeremonyInput;
  secrets: Pick<TestDeployment, 'root' | 'rootSecret' | 'recoveryIdentity' | 'stewards' | 'administrator'>;
}> {
  await syncAreas(services.db);
  await syncLaw(services.db);
  await syncKinds(services.db);
  const today = dayOf(services.clock.now());
  const rootSecret = newSigningSecret();
  const root = signerOf(rootSecret);
  const term = { validFrom: today, validTo: addMonths(today, 12) };
  const steward = async (login: string): Promise<TestSteward> => {
    return { ...(await testPerson(login)), signer: signerOf(newSigningSecret()) };
  };
  const stewards = [await steward('steward.one'), await steward('steward.two')] as const;
  const administrator = await testPerson('administrator');
  const recoveryIdentity = await newHybridIdentity();
  const recoveryRecipient = await recipientOf(recoveryIdentity);
  const logKey = await prepareLogKey(services);
  const input: CeremonyInput = {
    areaId: PROVINCE,
    rootKey: root.publicKey,
    recoveryRecipient,
    recoverySignature: signRecovery(root, recoveryRecipient),
    logDelegation: {
      publicKey: toBase64Url(logKey),
      ...term,
      signature: root.sign(logDelegationStatement({ publicKey: logKey, ...term })),
    },
    stewards: stewards.map(({ login, displayName, credentials, signer }) => {
      const { stewardKey, ...word } = signDelegation(root, { stewardKey: signer.publicKey, ...term });
      return { login, displayName, credentials, delegation: { publicKey: stewardKey, ...word } };
    }),
    administrator: {
      login: administrator.login,
      displayName: administrator.displayName,
      credentials: administrator.credentials,
    },
    units: [
      newUnit('desk', WARD, 'ward'),
      newUnit('duty', PROVINCE, 'province'),
      newUnit('independent', PROVINCE, 'province'),
    ],
  };
  return { input, secrets: { root, rootSecret, recoveryIdentity, stewards, administrator } };
}

/** A deployment whose ceremony has taken place. */
export async function testDeployment(services: Services): Promise<TestDeployment> {
  const { input, secrets } = await testCeremony(services);
  await setUp(services, input, { demo: true });
  const rows = await services.db
    .selectFrom('unit')
    .select(['unit_id as unitId', 'area_id as areaId', 'kind', 'level', 'name', 'name_en as nameEn'])
    .select(['valid_from as validFrom', 'valid_to as validTo'])
    .execute();
  const unitOf = (kind: UnitKind): Unit => found(rows.find((row) => row.kind === kind));
  const units = {
    desk: unitOf('desk'),
    duty: unitOf('duty'),
    independent: unitOf('independent'),
    steering: unitOf('steering'),
  };
  return { ...secrets, units };
}

/** A new member, by an invitation from the administrator; of a `passphrase` where a browser signs in. */
export async function testMember(
  services: Services,
  deployment: TestDeployment,
  login: string,
  memberships: readonly { unitId: number; role: Role }[],
  passphrase?: string,
): Promise<TestPerson> {
  const person = await testPerson(login);
  const { credentials } = passphrase === undefined ? person : await makeCredentials(passphrase);
  const invitation = { login, displayName: person.displayName, memberships: [...memberships] };
  const { token } = await createInvitation(services, deployment.administrator.accountId, invitation);
  await acceptInvitation(services, { token, credentials });
  return person;
}

/** The next epoch of a unit's key as a chief's browser hands it in, with its private part. */
export async function testUnitKey(
  services: Services,
  unitId: number,
  epoch: number,
  members: readonly Pick<TestPerson, 'accountId' | 'recipient'>[],
) {
  const key = await unitKeys.newUnitKey(unitId, epoch);
  const sealed = await unitKeys.shareUnitKey(
    key,
    members.map(({ recipient }) => recipient),
  );
  const shares = members.map(({ accountId }, index) => {
    return { accountId, sealed: toBase64Url(found(sealed[index])) };
  });
  const createdOn = dayOf(services.clock.now());
  return { key, input: { epoch, ...(await unitKeys.unitPublicKey(key)), createdOn, shares } };
}

/** What a steward's browser hands in to publish a unit key. */
export function testSignature(steward: TestSteward, key: Omit<UnitKey, 'steward'>) {
  const { unitId, epoch, recipient, signingKey, createdOn } = key;
  const entry = signEntry(steward.signer, { unitId, epoch, recipient, signingKey, createdOn });
  return { unitId, epoch, createdOn, stewardKey: entry.stewardKey, signature: entry.signature };
}

/** Makes the next epoch of a unit's key, shares it with the members, and has it signed. */
export async function publishTestKey(
  services: Services,
  deployment: TestDeployment,
  unit: Unit,
  epoch: number,
  members: readonly TestPerson[],
): Promise<{ key: unitKeys.UnitKey; entry: UnitKey }> {
  const { key, input } = await testUnitKey(services, unit.unitId, epoch, members);
  const entry = await createUnitKey(services, found(members[0]).accountId, unit, input);
  const [steward] = deployment.stewards;
  await signUnitKey(services, steward.accountId, testSignature(steward, entry));
  return { key, entry };
}

/** The cookie header of a fresh session of a person. */
export async function signedIn(app: TestApp, { login, authKey }: TestPerson): Promise<{ cookie: string }> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, authKey }),
  });
  const cookie = answer.cookies.find(({ name }) => name === 'session');
  return { cookie: `session=${found(cookie).value}` };
}

/** The part of a server that `signedIn` needs. */
interface TestApp {
  inject(request: {
    method: 'POST';
    url: string;
    headers: Record<string, string>;
    body: string;
  }): PromiseLike<{ cookies: { name: string; value: string }[] }>;
}

function newUnit(kind: UnitKind, areaId: number, level: Unit['level']): CeremonyInput['units'][number] {
  return { kind, areaId, level, name: `Đơn vị ${kind}`, nameEn: `Unit ${kind}`, chief: null };
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the test fixture lacks something');
  return value;
}
