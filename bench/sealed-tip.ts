import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { newHybridIdentity, recipientOf, sealTo } from '../src/sealed/age.ts';
import { tipBindOf } from '../src/sealed/binding.ts';
import { contentRecipient, newContentIdentity } from '../src/sealed/content-key.ts';
import { sealGrant } from '../src/sealed/envelope.ts';
import { pad } from '../src/sealed/padding.ts';
import type { Submission } from '../src/sealed/submission.ts';
import { submissionRecord, submissionStatement } from '../src/sealed/submission-statement.ts';
import { toWireGrants, type WireGrant } from '../src/sealed/wire-grants.ts';
import { toBase64Url } from '../src/wire/bytes.ts';

/** To whom a bench's tips are sealed. */
export interface BenchDesk {
  readonly unitId: number;
  readonly areaId: number;
  readonly epoch: number;
  readonly recipient: string;
}

const TEXT =
  'Khoảng 9 giờ tối tôi thấy hai thanh niên đi chung một xe máy không biển số dừng trước cửa hàng cạnh chợ, một người xuống cắt khóa. '.repeat(
    4,
  );

/**
 * Seals tips one after another as a phone would: a body of its own, bound to its draft, signed by a receipt of
 * its own. The grants and the reply recipient, which are the slow part, are made once and repeat: a server can
 * tell neither.
 */
export async function tipSealer(
  desk: BenchDesk,
  recoveryRecipient: string,
): Promise<() => Promise<Submission>> {
  const { unitId, areaId, epoch, recipient } = desk;
  const identity = await newContentIdentity();
  const content = await contentRecipient(identity);
  const grants: WireGrant[] = toWireGrants([
    await sealGrant(identity, { to: 'unit', unitId, epoch, recipient }),
    await sealGrant(identity, { to: 'recovery', recipient: recoveryRecipient }),
  ]);
  const replyRecipient = await recipientOf(await newHybridIdentity());
  return async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const signingKey = publicKey.export({ format: 'jwk' }).x ?? '';
    const receipt = { signingKey, replyRecipient };
    const columns = { draftId: randomUUID(), unitId, epoch, category: 'theft', areaId, day: null };
    const plain = {
      v: 1,
      bind: tipBindOf({ ...columns, receipt }),
      text: TEXT,
      replyWanted: true,
      files: [],
    };
    const body = await sealTo([content], pad(new TextEncoder().encode(JSON.stringify(plain))));
    const unsigned = {
      envelope: 'reporter' as const,
      ...columns,
      channel: 'web' as const,
      receipt,
      ciphertext: toBase64Url(body),
      grants,
      files: [],
    };
    const signature = sign(null, submissionStatement(submissionRecord(unsigned)), privateKey);
    return { ...unsigned, signature: signature.toString('base64url') };
  };
}
