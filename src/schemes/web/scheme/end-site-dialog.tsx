import { useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { parseDay } from '../../../law/parse-day.ts';
import { client } from '../../../ui/client.ts';
import { DayField } from '../../../ui/desk/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Scheme } from '../../contract.ts';
import { endSite, type Site } from '../../site-contract.ts';
import { ChangeDialog } from '../change-dialog.tsx';
import { recordMessages } from '../record-messages.ts';
import { useChange } from '../use-change.ts';

/** The last day of a site, or a correction of it. */
export function EndSiteDialog({
  scheme,
  site,
  onClose,
}: {
  scheme: Scheme;
  site: Site;
  onClose: () => void;
}) {
  const t = useText(recordMessages);
  const [day, setDay] = useState(formatDay(site.toDay ?? dayOfMoment(new Date())));
  const [tried, setTried] = useState(false);
  const { schemeId, version } = scheme;
  const ending = useChange({
    change: (toDay: string) =>
      client.call(endSite, { params: { schemeId, siteId: site.siteId }, body: { version, toDay } }),
    done: t('site.end.done'),
    onDone: onClose,
  });
  const submit = () => {
    setTried(true);
    const toDay = parseDay(day);
    if (toDay !== undefined) ending.mutate(toDay);
  };
  return (
    <ChangeDialog
      title={t(site.toDay ? 'site.end.title.correct' : 'site.end.title', { name: site.name })}
      lead={t('site.end.lead')}
      submit={t(site.toDay ? 'site.submit.change' : 'site.end')}
      dangerous={site.toDay === null}
      pending={ending.isPending}
      error={ending.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <DayField
        label={t('site.to')}
        value={day}
        onChange={setDay}
        wrong={tried && parseDay(day) === undefined}
        required
      />
    </ChangeDialog>
  );
}
