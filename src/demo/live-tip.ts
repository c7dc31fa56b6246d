import { randomUUID } from 'node:crypto';
import type { Role } from '../accounts/roles.ts';
import type { Services } from '../platform/services.ts';
import type { Message } from '../sealed/message.ts';
import type { Change } from '../tips/desk-contract.ts';
import type { Actor } from '../tips/policy.ts';
import {
  addToTip,
  type FoundTip,
  findTip,
  readTip,
  takeSubmission,
  transitionTip,
  uploadFile,
  writeMessage,
} from '../tips/server/index.ts';
import { type Action, TRANSITIONS } from '../tips/workflow.ts';
import { type DeskName, OFFICERS } from './city.ts';
import type { DemoCity, DemoKey } from './demo-folder.ts';
import { at } from './demo-services.ts';
import type { PlannedStep, PlannedTip } from './planned-tip.ts';
import { receiptOf, type SealedTip, sealTip, sealWords, type TipReceipt } from './seal-tip.ts';

/** A tip that is there already, from a filling that was cut short. */
export interface KnownTip {
  readonly tipId: string;
  /** Ids of its messages, and how many steps it has taken. */
  readonly messageIds: ReadonlySet<string>;
  readonly version: number;
}

/** A desk of the demo at work: its key, its people. */
interface Desk {
  readonly key: DemoKey;
  readonly recoveryRecipient: string;
  actorFor(roles: readonly Role[]): Actor;
}

/** Those who usually do it come first; a chief stands in where a desk has nobody else. */
const USUAL: readonly Role[] = ['reception', 'duty', 'investigator', 'chief'];
const HANDLERS: readonly Role[] = ['investigator', 'duty', 'chief'];

/**
 * Takes a planned tip through its life by the operations of the real desk, each at the moment of its step.
 * What a cut-short filling has done already (`known`) is not done again.
 */
export async function liveTip(
  services: Services,
  city: DemoCity,
  tip: PlannedTip,
  known?: KnownTip,
): Promise<void> {
  const desk = deskNamed(city, tip.desk);
  const receipt = await receiptOf(tip);
  const tipId =
    known?.tipId ??
    (await send(
      at(services, tip.receivedAt),
      await sealTip(tip, desk.key, city.recoveryRecipient, receipt),
      tip.fromSite,
    ));
  let version = 1;
  for (const step of tip.steps) {
    const counts = step.kind === 'step' || step.kind === 'reply';
    if (counts) version += 1;
    const done = counts ? version <= (known?.version ?? 1) : isSaid(step, known);
    if (!done) await take(at(services, step.at), desk, tipId, step, receipt);
  }
}

/** Whether nothing of a tip's life is left to do. */
export function isLived(tip: PlannedTip, known: KnownTip | undefined): boolean {
  if (known === undefined) return false;
  const steps = tip.steps.filter(({ kind }) => kind === 'step' || kind === 'reply').length;
  const words = tip.steps.filter((step) => 'messageId' in step);
  return known.version > steps && words.every((step) => isSaid(step, known));
}

function isSaid(step: PlannedStep, known: KnownTip | undefined): boolean {
  return 'messageId' in step && known?.messageIds.has(step.messageId) === true;
}

async function send(
  services: Services,
  { submission, files }: SealedTip,
  fromSite: PlannedTip['fromSite'],
): Promise<string> {
  for (const { id: fileId, bytes } of files) {
    await uploadFile(services, { draftId: submission.draftId, fileId, content: one(bytes) });
  }
  return (await takeSubmission(services, submission, { fromSite })).tipId;
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function take(
  services: Services,
  desk: Desk,
  tipId: string,
  step: PlannedStep,
  receipt: TipReceipt,
): Promise<void> {
  const { key, recoveryRecipient } = desk;
  const seal = (envelope: Message['envelope'], messageId: string, text: string) =>
    sealWords({ envelope, tipId, messageId, text }, key, recoveryRecipient, receipt);
  if (step.kind === 'reply') {
    const message = await seal('reporter', step.messageId, step.text);
    const publicKey = receipt?.signer.publicKey ?? '';
    const holder = {
      kind: 'receipt',
      receiptHash: Buffer.alloc(0),
      publicKey,
      areaId: key.areaId,
      tipId,
    } as const;
    await addToTip(services, holder, message);
    return;
  }
  const found = await tipOf(services, key, tipId);
  if (step.kind === 'open') {
    await readTip(services, desk.actorFor(USUAL), found);
  } else if (step.kind === 'step') {
    const action = step.change.action;
    const envelope = TRANSITIONS[action].reason === 'reporter' && receipt ? 'unit' : 'note';
    const change = changeOf(step.change, desk);
    const reason = step.reason === undefined ? undefined : await seal(envelope, randomUUID(), step.reason);
    const actor = actorOf(desk, action, found);
    await transitionTip(services, actor, found, {
      version: found.row.version,
      change,
      ...(reason ? { reason } : {}),
    });
  } else {
    const message = await seal(step.kind === 'note' ? 'note' : 'unit', step.messageId, step.text);
    await writeMessage(services, desk.actorFor(USUAL).accountId, found, message);
  }
}

async function tipOf({ db }: Services, { areaId }: DemoKey, tipId: string): Promise<FoundTip> {
  const found = await findTip(db, tipId, [areaId]);
  if (found === undefined) throw new Error('a tip of the demo is not there');
  return found;
}

function changeOf(change: Extract<PlannedStep, { kind: 'step' }>['change'], desk: Desk): Change {
  if (change.action !== 'assign') return change;
  return { action: 'assign', assigneeId: desk.actorFor(HANDLERS).accountId };
}

/** Who takes a step: of those whom the table lets, the handler where one is asked for. */
function actorOf(desk: Desk, action: Action, { subject }: FoundTip): Actor {
  const roles: readonly Role[] = TRANSITIONS[action].roles;
  const handler = desk.actorFor(HANDLERS);
  if (action === 'resolve' && handler.accountId === subject.assigneeId) return handler;
  return desk.actorFor(USUAL.filter((role) => roles.includes(role)));
}

function deskNamed({ keys, accounts, recoveryRecipient }: DemoCity, name: DeskName): Desk {
  const key = keys.find(({ desk }) => desk === name);
  if (key === undefined) throw new Error(`no desk ${name}`);
  const people = OFFICERS.flatMap(({ login, memberships }) => {
    const role = memberships.find(({ desk }) => desk === name)?.role;
    return role === undefined ? [] : [{ accountId: accounts[login] ?? '', role }];
  });
  return {
    key,
    recoveryRecipient,
    actorFor: (roles) => {
      const person = roles.flatMap((role) => people.find((candidate) => candidate.role === role) ?? [])[0];
      if (person === undefined) throw new Error(`nobody at ${name} can do this`);
      return { accountId: person.accountId, memberships: [{ unitId: key.unitId, role: person.role }] };
    },
  };
}
