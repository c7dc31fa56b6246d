import { Button, Loader } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { Session } from '../../../accounts/contract.ts';
import { client } from '../../../ui/client.ts';
import { EmptyState, ErrorNotice, MoreButton, PageTitle } from '../../../ui/desk/index.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { usePages } from '../../../ui/use-pages.ts';
import { fromBase64Url } from '../../../wire/bytes.ts';
import { listOwnRecords, type OwnRecord, readOwnPhoto, readOwnRecord } from '../../record-contract.ts';
import { recordsFor } from '../../record-policy.ts';
import { FieldValues } from '../field-values.tsx';
import { openRecord } from '../open-record.ts';
import { OpenedWords, type RecordSource } from '../opened-record.tsx';
import { phoneMessages } from '../phone-messages.ts';
import { SCHEMES, useWording } from '../use-schemes.ts';
import '../schemes.css';
import './phone.css';

/** `/to/viec`: what somebody of a team has recorded, and the way to record more. */
export function Page() {
  const t = useText(phoneMessages);
  const { session } = useKeyring<Session>();
  const records = session !== null && recordsFor(session).length > 0;
  return (
    <>
      <PageTitle>{t('records.title')}</PageTitle>
      {records ? <Records /> : <EmptyState title={t('phone.none')} hint={t('phone.none.hint')} />}
    </>
  );
}

function Records() {
  const t = useText(phoneMessages);
  const kit = useText(deskMessages);
  const { list, rows } = usePages([...SCHEMES, 'own-records'], (start, signal) => {
    const query = { limit: 20, ...start };
    return client.call(listOwnRecords, { query, signal });
  });
  return (
    <>
      <p>
        <Button component={Link} to="/to/viec/moi" size="lg" fullWidth>
          {t('records.add')}
        </Button>
      </p>
      {list.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState title={t('records.none')} hint={t('records.none.hint')} />
      )}
      <ul className="to-list">
        {rows.map((record) => (
          <li key={record.activityId} className="to-card">
            <RecordCard record={record} />
          </li>
        ))}
      </ul>
      <MoreButton list={list} />
    </>
  );
}

function RecordCard({ record }: { record: OwnRecord }) {
  const t = useText(phoneMessages);
  const say = useWording();
  const [open, setOpen] = useState(false);
  const { what, onDay, participants, siteName, photos, sealed, withdrawn, fields } = record;
  return (
    <>
      <strong className={withdrawn ? 'phone-withdrawn' : undefined}>
        {say(what.name)} · {formatDay(onDay)}
      </strong>
      <span className="to-soft">
        {siteName} · {t('records.people', { count: participants })}
        {photos > 0 && ` · ${t('records.photos', { count: photos })}`}
      </span>
      {withdrawn && <span className="to-soft">{t('records.withdrawn')}</span>}
      <FieldValues fields={what.fields} values={fields} />
      {sealed && (
        <Button variant="default" mt="xs" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'records.hide' : 'records.show')}
        </Button>
      )}
      {open && <OwnWords record={record} />}
    </>
  );
}

function OwnWords({ record }: { record: OwnRecord }) {
  const { ownBox } = useKeyring();
  const { activityId, what } = record;
  const open = useCallback(async () => {
    const { message, ownKey } = await client.call(readOwnRecord, { params: { activityId } });
    if (!ownBox) return 'no_key';
    return openRecord(await ownBox.openKey(fromBase64Url(ownKey)), activityId, message);
  }, [ownBox, activityId]);
  const source = useMemo(
    (): RecordSource => ({
      open,
      readPhoto: (fileId) => client.call(readOwnPhoto, { params: { activityId, fileId } }),
    }),
    [open, activityId],
  );
  return <OpenedWords source={source} fields={what.fields} />;
}
