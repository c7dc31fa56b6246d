import { useRef, useState } from 'react';
import { isVouchedFor } from '../../../accounts/vouched.ts';
import { client } from '../../../ui/client.ts';
import { useSaving } from '../../../ui/desk/index.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { ApiError } from '../../../wire/client.ts';
import type { BodyOf } from '../../../wire/endpoint.ts';
import type { Field } from '../../form.ts';
import { type Recording, recordOnPhone } from '../../record-contract.ts';
import { beginRecord, type RecordReaders, sealRecord } from '../../seal-record.ts';
import { recordOf, type Typed } from '../form-fields.tsx';
import { phoneMessages } from '../phone-messages.ts';
import { sealedText } from '../sealed-values.ts';
import { SCHEMES } from '../use-schemes.ts';
import { usePhotos } from './use-photos.ts';

/** A record as it was typed. */
interface Told {
  readonly teamId: string | null;
  readonly type: string;
  readonly onDay: string;
  readonly participants: number;
  readonly fields: readonly Field[];
  readonly typed: Typed;
}

type Sealed = BodyOf<typeof recordOnPhone>['sealed'];

/**
 * Sealing a record and its photos on the phone, and sending them. What was sealed once is sent again as it is, so that a
 * phone that lost the answer makes no second record. `canSeal` says why nothing can be sealed where that is so.
 */
export function useRecord(
  record: { readonly siteId: string; readonly activityId: string; readonly recording: Recording },
  onFault: (error: unknown) => void,
) {
  const t = useText(phoneMessages);
  const { ownBox } = useKeyring();
  const { siteId, activityId, recording } = record;
  const { sealTo, kindVersion } = recording;
  const [making] = useState(() => beginRecord(activityId));
  const photos = usePhotos(making, onFault);
  const once = useRef<{ readonly of: string; readonly sealed: Sealed }>(undefined);
  const vouched = sealTo !== null && isVouchedFor(sealTo, new Date());
  const canSeal = sealTo === null ? 'no_key' : vouched ? 'yes' : 'unsigned';

  const seal = async (text: string): Promise<Sealed> => {
    const attachments = photos.attachments();
    if (text === '' && attachments.length === 0) return null;
    if (!sealTo || canSeal !== 'yes' || !ownBox) throw new ApiError('unsigned_unit_key');
    const of = JSON.stringify([text, attachments]);
    if (once.current?.of === of) return once.current.sealed;
    const { desk, recoveryRecipient } = sealTo;
    const { epoch, recipient } = desk.key;
    const readers: RecordReaders = { unitId: desk.unitId, epoch, recipient, recoveryRecipient };
    const words = { text, photos: attachments };
    const sealed = await sealRecord(await making, words, readers, (key) => ownBox.sealKey(key));
    once.current = { of, sealed };
    return sealed;
  };

  const sending = useSaving({
    key: SCHEMES,
    save: async ({ fields, typed, ...told }: Told) => {
      const { clear, sealed: words } = recordOf(fields, typed);
      const sealed = await seal(Object.keys(words).length === 0 ? '' : sealedText(words));
      const body = { activityId, ...told, kindVersion, fields: clear, sealed };
      return client.call(recordOnPhone, { params: { siteId }, body });
    },
    done: t('phone.done'),
    onDone: () => undefined,
  });
  return { photos, sending, canSeal } as const;
}
