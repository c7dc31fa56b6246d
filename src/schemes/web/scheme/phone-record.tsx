import { Button } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { openGrant } from '../../../sealed/open-envelope.ts';
import { client } from '../../../ui/client.ts';
import { unitEpoch, useKeyring } from '../../../ui/desk/keyring-context.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { fromBase64Url } from '../../../wire/bytes.ts';
import type { Scheme } from '../../contract.ts';
import type { Field } from '../../form.ts';
import { readRecord, readRecordPhoto } from '../../record-contract.ts';
import type { Activity } from '../../site-contract.ts';
import { openRecord } from '../open-record.ts';
import { OpenedWords, type RecordSource } from '../opened-record.tsx';
import { phoneMessages } from '../phone-messages.ts';

/** Words and photos that a phone sealed of an activity: opened here, once they are asked for, by the unit’s key. */
export function PhoneRecord(props: {
  readonly scheme: Scheme;
  readonly activity: Activity;
  readonly fields: readonly Field[];
}) {
  const t = useText(phoneMessages);
  const { scheme, activity, fields } = props;
  const { status } = useKeyring();
  const [open, setOpen] = useState(false);
  if (!activity.fromPhone?.sealed) return null;
  const { photos } = activity.fromPhone;
  if (!scheme.opens) return <p className="schemes-soft">{t('records.sealed')}</p>;
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-expanded={open}
        disabled={status !== 'unlocked'}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'records.hide' : 'records.show')}
        {photos > 0 && ` (${t('records.photos', { count: photos })})`}
      </Button>
      {open && status === 'unlocked' && (
        <Words schemeId={scheme.schemeId} activityId={activity.activityId} fields={fields} />
      )}
    </>
  );
}

function Words(props: {
  readonly schemeId: string;
  readonly activityId: string;
  readonly fields: readonly Field[];
}) {
  const { schemeId, activityId, fields } = props;
  const { unitKeys } = useKeyring();
  const open = useCallback(async () => {
    const params = { schemeId, activityId };
    const { message, recordKey } = await client.call(readRecord, { params });
    const grants = message.grants.flatMap((grant) => {
      const key = grant.to === 'unit' ? unitKeys.get(unitEpoch(grant.unitId, grant.epoch)) : undefined;
      return key ? [{ key, sealed: grant.sealed }] : [];
    });
    const [held] = grants;
    if (!held) return 'no_key';
    const contentIdentity = await openGrant(held.key.identity, fromBase64Url(held.sealed));
    return openRecord(contentIdentity, activityId, message, recordKey);
  }, [unitKeys, schemeId, activityId]);
  const source = useMemo(
    (): RecordSource => ({
      open,
      readPhoto: (fileId) => client.call(readRecordPhoto, { params: { schemeId, activityId, fileId } }),
    }),
    [open, schemeId, activityId],
  );
  return <OpenedWords source={source} fields={fields} />;
}
