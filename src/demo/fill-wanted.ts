import type { Role } from '../accounts/roles.ts';
import type { Services } from '../platform/services.ts';
import {
  draftNotice,
  endNotice,
  findNotice,
  publishNotice,
  putPhoto,
  recordVisit,
} from '../results/server/index.ts';
import { type DeskName, OFFICERS } from './city.ts';
import type { DemoCity, DemoKey } from './demo-folder.ts';
import { at } from './demo-services.ts';
import { drawPortrait } from './draw-portrait.ts';
import type { PlannedNotice } from './plan-wanted.ts';
import { sealWords } from './seal-tip.ts';

/**
 * Takes planned notices through their lives by the operations of the real desk, each at its moment. What a cut-short
 * filling has done already is not done again.
 */
export async function fillWanted(
  services: Services,
  city: DemoCity,
  plan: readonly PlannedNotice[],
  signal: AbortSignal,
): Promise<void> {
  for (const notice of plan) {
    if (signal.aborted) return;
    await liveNotice(services, city, notice);
  }
}

/** A step of a planned notice from the version before it. */
type Step = (version: number) => Promise<unknown>;

async function liveNotice(services: Services, city: DemoCity, planned: PlannedNotice): Promise<void> {
  const { noticeId, desk, text } = planned;
  const { unitId, areaId } = keyOf(city, desk);
  const [writer, chief] = [personOf(city, desk, 'investigator'), personOf(city, desk, 'chief')];
  const then = at(services, planned.draftedAt);
  const known = await findNotice(services.db, noticeId);
  if (known === undefined) await draftNotice(then, writer, areaId, { noticeId, unitId, text });
  const steps: Step[] = [];
  const present = async () => {
    const row = await findNotice(services.db, noticeId);
    if (row === undefined) throw new Error('a notice that was drafted is gone');
    return row;
  };
  if (planned.hasPortrait) {
    const content = async function* () {
      yield new Uint8Array(drawPortrait(noticeId));
    };
    steps.push(async (version) => putPhoto(then, writer, await present(), { version, content: content() }));
  }
  const { publishedAt, ending } = planned;
  if (publishedAt !== null) {
    steps.push(async (version) => publishNotice(at(services, publishedAt), chief, await present(), version));
  }
  if (ending !== null) {
    const { desk: by, at: moment, ...act } = ending;
    const told = { ...act, unitId: keyOf(city, by).unitId };
    steps.push(async (version) => {
      await visit(services, city, planned);
      return endNotice(at(services, moment), chief, await present(), { version, ...told });
    });
  }
  for (const [index, step] of steps.entries()) {
    const version = index + 1;
    if (version >= (known?.version ?? 1)) await step(version);
  }
  if (ending === null && publishedAt !== null) await visit(services, city, planned);
}

/** Enters the visits of a notice, each sealed to its desk; one that is there is left as it is. */
async function visit(
  services: Services,
  city: DemoCity,
  { noticeId, desk, visits }: PlannedNotice,
): Promise<void> {
  const key = keyOf(city, desk);
  const accountId = personOf(city, desk, 'investigator');
  for (const { visitId, at: moment, text } of visits) {
    const notice = await findNotice(services.db, noticeId);
    if (notice === undefined) return;
    const note = { envelope: 'note', tipId: visitId, messageId: visitId, text } as const;
    const words = await sealWords(note, key, city.recoveryRecipient, null);
    await recordVisit(at(services, moment), accountId, notice, { visitId, words });
  }
}

function keyOf(city: DemoCity, desk: DeskName): DemoKey {
  const key = city.keys.find((each) => each.desk === desk);
  if (key === undefined) throw new Error(`no key of ${desk}`);
  return key;
}

function personOf(city: DemoCity, desk: DeskName, role: Role): string {
  const person = OFFICERS.find(({ memberships }) =>
    memberships.some((held) => held.desk === desk && held.role === role),
  );
  const accountId = person && city.accounts[person.login];
  if (accountId === undefined) throw new Error(`nobody is ${role} of ${desk}`);
  return accountId;
}
