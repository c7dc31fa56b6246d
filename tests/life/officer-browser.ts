import type { z } from 'zod';
import type { keyringSchema } from '../../src/accounts/contract.ts';
import { openShares } from '../../src/accounts/open-keyring.ts';
import { openGrant } from '../../src/sealed/open-envelope.ts';
import { openSubmission } from '../../src/sealed/open-submission.ts';
import type { TipContent } from '../../src/sealed/plaintext.ts';
import type { listMessages, readTip } from '../../src/tips/desk-contract.ts';
import { fromBase64Url } from '../../src/wire/bytes.ts';
import type { ReplyOf } from '../../src/wire/endpoint.ts';
import type { TestPerson } from '../kit/test-accounts.ts';
import type { TestTipServer } from '../kit/test-tip-server.ts';

type Opened = Awaited<ReturnType<typeof openShares>>['unitKeys'][number];
type TipReply = ReplyOf<typeof readTip>;
type Grant = TipReply['submission']['grants'][number];

/** What the server lets a person have: their unit keys, opened with their own key alone. */
export async function unitKeysOf(server: TestTipServer, person: TestPerson): Promise<readonly Opened[]> {
  const keyring = await server.ask<z.output<typeof keyringSchema>>(
    'GET',
    '/api/session/keyring',
    undefined,
    person,
  );
  return (await openShares(person.identity, keyring.body.shares)).unitKeys;
}

/** The content of a tip, opened as this person's browser would; undefined where they cannot. */
export async function openAs(
  server: TestTipServer,
  person: TestPerson,
  tipId: string,
): Promise<TipContent | undefined> {
  const tip = await server.ask<TipReply>('GET', `/api/tips/${tipId}`, undefined, person);
  if (tip.status !== 200) return undefined;
  const { submission, files } = tip.body;
  const { draftId, unitId, epoch, category, areaId, day, signingKey, replyRecipient } = submission;
  const held = keyFor(await unitKeysOf(server, person), submission.grants);
  if (held === undefined || submission.ciphertext === null) return undefined;
  const { content } = await openSubmission(held.key.identity, {
    columns: {
      ...{ draftId, unitId, epoch, category, areaId, day },
      receipt: signingKey && replyRecipient ? { signingKey, replyRecipient } : null,
    },
    files: files.map(({ fileId, sha256 }) => ({ id: fileId, sha256 })),
    ciphertext: fromBase64Url(submission.ciphertext),
    grant: fromBase64Url(held.grant.sealed),
  });
  return content;
}

/** Every content key of a tip that this person's browser opens, by object: the tip's, then its messages'. */
export async function contentKeysOf(
  server: TestTipServer,
  person: TestPerson,
  tipId: string,
): Promise<{ readonly objectId: string; readonly contentIdentity: string }[]> {
  const keys = await unitKeysOf(server, person);
  const tip = await server.ask<TipReply>('GET', `/api/tips/${tipId}`, undefined, person);
  const objects = [{ objectId: tipId, grants: tip.body.submission.grants }];
  for (let cursor = ''; ; ) {
    const url = `/api/tips/${tipId}/messages?limit=10${cursor}`;
    const { body } = await server.ask<ReplyOf<typeof listMessages>>('GET', url, undefined, person);
    objects.push(...body.rows.map(({ messageId, grants }) => ({ objectId: messageId, grants })));
    if (body.next === null) break;
    cursor = `&cursor=${body.next}`;
  }
  return Promise.all(
    objects.map(async ({ objectId, grants }) => {
      const held = keyFor(keys, grants);
      if (held === undefined) throw new Error(`no key for ${objectId}`);
      const contentIdentity = await openGrant(held.key.identity, fromBase64Url(held.grant.sealed));
      return { objectId, contentIdentity };
    }),
  );
}

function keyFor(keys: readonly Opened[], grants: readonly Grant[]) {
  for (const grant of grants) {
    const key = keys.find(({ unitId, epoch }) => unitId === grant.unitId && epoch === grant.epoch);
    if (key !== undefined && grant.recipient === 'unit') return { key, grant };
  }
  return undefined;
}
