import { Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { ConfirmDialog, ErrorNotice, MoreButton } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { usePages } from '../../../ui/use-pages.ts';
import type { Scheme } from '../../contract.ts';
import { type Activity, listActivities, withdrawActivity } from '../../site-contract.ts';
import { CountedSums } from '../counted-sums.tsx';
import { FieldValues } from '../field-values.tsx';
import { phoneMessages } from '../phone-messages.ts';
import { recordMessages } from '../record-messages.ts';
import { SealedFields } from '../sealed-fields.tsx';
import { useChange } from '../use-change.ts';
import { SCHEMES, useWording } from '../use-schemes.ts';
import { ActivityDialog } from './activity-dialog.tsx';
import { useForms } from './forms-context.tsx';
import { PhoneRecord } from './phone-record.tsx';

/** What the sites and teams of a scheme did, the latest first. */
export function ActivitiesPanel({ scheme }: { scheme: Scheme }) {
  const t = useText(recordMessages);
  const kit = useText(deskMessages);
  const { schemeId } = scheme;
  const { newest } = useForms();
  const [recording, setRecording] = useState(false);
  const { list, rows } = usePages([...SCHEMES, 'activities', schemeId], (start, signal) => {
    const query = { limit: 20, ...start };
    return client.call(listActivities, { params: { schemeId }, query, signal });
  });
  return (
    <section aria-labelledby="activities">
      <div className="schemes-row-head">
        <h2 id="activities">{t('activities.title')}</h2>
        {scheme.keeps && (
          <Button variant="default" onClick={() => setRecording(true)}>
            {t('activities.add')}
          </Button>
        )}
      </div>
      {rows.length > 0 && <p className="schemes-soft">{t('activities.kept')}</p>}
      <CountedSums
        form={newest.form}
        sums={scheme.totals.filter(({ of }) => of === 'activity')}
        until="now"
      />
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {list.isSuccess && rows.length === 0 && (
        <p className="schemes-soft">
          {t('activities.none')} {t('activities.none.hint')}
        </p>
      )}
      <ul className="schemes-list">
        {rows.map((activity) => (
          <li key={activity.activityId} className="schemes-card">
            <ActivityCard scheme={scheme} activity={activity} />
          </li>
        ))}
      </ul>
      <MoreButton list={list} />
      {recording && <ActivityDialog scheme={scheme} onClose={() => setRecording(false)} />}
    </section>
  );
}

function ActivityCard({ scheme, activity }: { scheme: Scheme; activity: Activity }) {
  const t = useText(recordMessages);
  const phone = useText(phoneMessages);
  const say = useWording();
  const { of } = useForms();
  const [asking, setAsking] = useState(false);
  const { activityId, type, onDay, participants, withdrawn, by, siteName, teamName } = activity;
  const kind = of(activity.kindVersion).activities.find(({ code }) => code === type);
  const fields = kind?.fields ?? [];
  const withdrawing = useChange({
    change: () =>
      client.call(withdrawActivity, { params: { schemeId: scheme.schemeId, activityId }, body: {} }),
    done: t('activities.withdrawn'),
    onDone: () => setAsking(false),
  });
  const facts = [
    formatDay(onDay),
    teamName ? `${siteName}, ${teamName}` : siteName,
    t('activities.people', { count: participants }),
    t('activities.by', { name: by }),
    activity.fromPhone && phone('records.fromPhone'),
    withdrawn && t('activities.withdrawn'),
  ];
  return (
    <>
      <div className="schemes-row-head">
        <h3 className={withdrawn ? 'schemes-withdrawn' : undefined}>{kind ? say(kind.name) : type}</h3>
        {scheme.keeps && !withdrawn && (
          <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
            {t('activities.withdraw')}
          </Button>
        )}
      </div>
      <p className="schemes-soft">{facts.filter(Boolean).join(' · ')}</p>
      <FieldValues fields={fields} values={activity.fields} />
      <SealedFields subjectId={activityId} words={activity.words} fields={fields} />
      <PhoneRecord scheme={scheme} activity={activity} fields={fields} />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('activities.withdraw.title')}
        confirmLabel={t('activities.withdraw.submit')}
        busy={withdrawing.isPending}
        onConfirm={() => withdrawing.mutate(undefined)}
      >
        <p>{t('activities.withdraw.hint')}</p>
        {withdrawing.isError && <ErrorNotice error={withdrawing.error} />}
      </ConfirmDialog>
    </>
  );
}
