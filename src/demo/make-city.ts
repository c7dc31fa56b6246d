import type { Unit } from '../accounts/contract.ts';
import type { Credentials } from '../accounts/make-credentials.ts';
import { KEY_ROLES } from '../accounts/roles.ts';
import {
  acceptInvitation,
  createInvitation,
  createUnit,
  createUnitKey,
  endUnit,
  findUnit,
  setUp,
  signUnitKey,
} from '../accounts/server/index.ts';
import { PROVINCE_ID, SHIPPED_AREAS, SHIPPED_SUCCESSIONS } from '../areas/data/index.ts';
import { unitOfToday } from '../areas/unit-of-today.ts';
import { addMonths } from '../law/day.ts';
import { logDelegationStatement } from '../ledger/delegation.ts';
import { prepareLogKey } from '../ledger/server/index.ts';
import { dayOf } from '../platform/clock.ts';
import type { Services } from '../platform/services.ts';
import { newHybridIdentity, recipientOf } from '../sealed/age.ts';
import { signDelegation, signEntry, signRecovery } from '../sealed/directory.ts';
import { newSigningSecret, type Signer, signerOf } from '../sealed/signing.ts';
import { newUnitKey, shareUnitKey, unitPublicKey } from '../sealed/unit-key.ts';
import { ownsOpenTips } from '../tips/server/index.ts';
import { toBase64Url } from '../wire/bytes.ts';
import {
  ADMINISTRATOR,
  OFFICERS,
  type PlannedPerson,
  type PlannedUnit,
  STEWARDS,
  UNITS,
  UNITS_FROM,
  wardDesk,
} from './city.ts';
import type { DemoCity, DemoKey } from './demo-folder.ts';
import { at } from './demo-services.ts';

const SHIPPED = { areas: SHIPPED_AREAS, successions: SHIPPED_SUCCESSIONS };

/** Keys of the demo's people, by login, as their browsers would have made them. */
type PeopleKeys = ReadonlyMap<string, Credentials>;

/** Everybody who needs keys. */
export const PEOPLE: readonly PlannedPerson[] = [...STEWARDS, ADMINISTRATOR, ...OFFICERS];

interface Steward {
  readonly accountId: string;
  readonly signer: Signer;
}

/**
 * Makes the city, as of the clock of `services`, by the operations of the real ceremony: root, stewards,
 * administrator, units, people, and a signed key for every desk. `stewardSecrets` are those inside the stewards'
 * credentials, in their order.
 */
export async function makeCity(
  services: Services,
  people: PeopleKeys,
  stewardSecrets: readonly [string, string],
): Promise<DemoCity> {
  const { recoveryRecipient, stewards } = await holdCeremony(services, people, stewardSecrets);
  const then = at(services, `${UNITS_FROM}T01:00:00Z`);
  const units = new Map<string, Unit>();
  for (const planned of UNITS) {
    units.set(
      planned.desk,
      ofCeremony(planned) ? await unitNamed(services, planned.name) : await makeUnit(services, planned),
    );
  }
  const administratorId = credentialsOf(people, ADMINISTRATOR.login).accountId;
  await servesFrom(then, administratorId);
  await Promise.all(OFFICERS.map((officer) => join(then, officer, units, people)));
  const keys: DemoKey[] = [];
  for (const planned of UNITS) {
    if (planned.kind === 'steering') continue;
    const unit = found(units.get(planned.desk));
    keys.push(await makeKey(services, planned.desk, unit, people, stewards[keys.length % 2] ?? stewards[0]));
  }
  // An ended unit takes part in everything of its time; the end is known from the first.
  for (const { desk, validTo } of UNITS) {
    if (validTo === null) continue;
    const { unitId, areaId } = found(units.get(desk));
    const heir = unitOfToday(SHIPPED, areaId, dayOf(services.clock.now()));
    const heirUnitId = typeof heir === 'number' ? (units.get(wardDesk(heir))?.unitId ?? null) : null;
    await endUnit(
      services,
      administratorId,
      { unitId, lastDay: validTo, heirUnitId },
      { unit_has_open_tips: ownsOpenTips },
    );
  }
  const accounts = Object.fromEntries(
    PEOPLE.map(({ login }) => [login, credentialsOf(people, login).accountId]),
  );
  return { recoveryRecipient, keys, accounts };
}

async function holdCeremony(
  services: Services,
  people: PeopleKeys,
  stewardSecrets: readonly [string, string],
): Promise<{ recoveryRecipient: string; stewards: [Steward, Steward] }> {
  const root = signerOf(newSigningSecret());
  const recoveryRecipient = await recipientOf(await newHybridIdentity());
  const validFrom = dayOf(services.clock.now());
  const term = { validFrom, validTo: addMonths(validFrom, 12) };
  const logKey = await prepareLogKey(services);
  const steward = (index: 0 | 1): Steward => {
    const { accountId } = credentialsOf(people, STEWARDS[index].login);
    return { accountId, signer: signerOf(stewardSecrets[index]) };
  };
  const stewards: [Steward, Steward] = [steward(0), steward(1)];
  await setUp(
    services,
    {
      areaId: PROVINCE_ID,
      rootKey: root.publicKey,
      recoveryRecipient,
      recoverySignature: signRecovery(root, recoveryRecipient),
      logDelegation: {
        publicKey: toBase64Url(logKey),
        ...term,
        signature: root.sign(logDelegationStatement({ publicKey: logKey, ...term })),
      },
      stewards: STEWARDS.map((person, index) => {
        const stewardKey = (index === 0 ? stewards[0] : stewards[1]).signer.publicKey;
        const { stewardKey: publicKey, ...word } = signDelegation(root, { stewardKey, ...term });
        return {
          ...named(person),
          credentials: credentialsOf(people, person.login),
          delegation: { publicKey, ...word },
        };
      }),
      administrator: { ...named(ADMINISTRATOR), credentials: credentialsOf(people, ADMINISTRATOR.login) },
      units: UNITS.filter(ofCeremony).map(({ kind, level, areaId, name, nameEn }) => {
        return { kind, level, areaId, name, nameEn, chief: null };
      }),
    },
    { demo: true },
  );
  return { recoveryRecipient, stewards };
}

/** The units of the province stand from the ceremony on, all others from a day of their own. */
function ofCeremony({ validFrom }: PlannedUnit): boolean {
  return validFrom === null;
}

async function unitNamed({ db }: Services, name: string): Promise<Unit> {
  const { unit_id } = await db
    .selectFrom('unit')
    .select('unit_id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return found(await findUnit(db, unit_id));
}

function makeUnit(services: Services, planned: PlannedUnit): Promise<Unit> {
  const { kind, level, areaId, name, nameEn, validFrom } = planned;
  return createUnit(at(services, `${validFrom ?? UNITS_FROM}T01:00:00Z`), {
    kind,
    level,
    areaId,
    name,
    nameEn,
  });
}

/** Has somebody of the ceremony serve from the first day: an invitation holds only while its maker may make it. */
async function servesFrom({ db, clock }: Services, accountId: string): Promise<void> {
  await db
    .updateTable('membership')
    .set({ valid_from: clock.now() })
    .where('account_id', '=', accountId)
    .execute();
}

async function join(
  services: Services,
  person: PlannedPerson,
  units: ReadonlyMap<string, Unit>,
  people: PeopleKeys,
): Promise<void> {
  const inviter = credentialsOf(people, ADMINISTRATOR.login).accountId;
  const memberships = person.memberships.map(({ desk, role }) => ({
    unitId: found(units.get(desk)).unitId,
    role,
  }));
  const { token } = await createInvitation(services, inviter, { ...named(person), memberships });
  await acceptInvitation(services, { token, credentials: credentialsOf(people, person.login) });
}

/** A desk's first key, sealed to each member who opens tips, and signed by a steward. */
async function makeKey(
  services: Services,
  desk: string,
  unit: Unit,
  people: PeopleKeys,
  steward: Steward,
): Promise<DemoKey> {
  const { unitId, areaId } = unit;
  const key = await newUnitKey(unitId, 1);
  const members = OFFICERS.filter(({ memberships }) =>
    memberships.some((membership) => membership.desk === desk && KEY_ROLES.includes(membership.role)),
  ).map(({ login }) => credentialsOf(people, login));
  const sealed = await shareUnitKey(
    key,
    members.map(({ recipient }) => recipient),
  );
  const shares = members.map(({ accountId }, index) => ({
    accountId,
    sealed: toBase64Url(found(sealed[index])),
  }));
  const createdOn = dayOf(services.clock.now());
  const published = { ...(await unitPublicKey(key)), createdOn };
  await createUnitKey(services, found(members[0]).accountId, unit, { epoch: 1, ...published, shares });
  const { stewardKey, signature } = signEntry(steward.signer, { unitId, epoch: 1, ...published });
  await signUnitKey(services, steward.accountId, { unitId, epoch: 1, createdOn, stewardKey, signature });
  const { identity, signingSecret } = key;
  return { desk, unitId, areaId, epoch: 1, recipient: published.recipient, identity, signingSecret };
}

function named({ login, displayName }: PlannedPerson): { login: string; displayName: string } {
  return { login, displayName };
}

function credentialsOf(people: PeopleKeys, login: string): Credentials {
  return found(people.get(login));
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the demo city lacks something that it names');
  return value;
}
