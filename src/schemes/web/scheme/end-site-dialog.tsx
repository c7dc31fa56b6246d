import { dayOfMoment } from '../../../law/day.ts';
import { client } from '../../../ui/client.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Scheme } from '../../contract.ts';
import { endSite, type Site } from '../../site-contract.ts';
import { recordMessages } from '../record-messages.ts';
import { DayDialog } from './day-dialog.tsx';

/** The last day of a site, or a correction of it. */
export function EndSiteDialog(props: { scheme: Scheme; site: Site; onClose: () => void }) {
  const { scheme, site, onClose } = props;
  const t = useText(recordMessages);
  const { schemeId, version } = scheme;
  const { siteId, name, toDay: was } = site;
  return (
    <DayDialog
      title={t(was ? 'site.end.title.correct' : 'site.end.title', { name })}
      lead={t(was ? 'site.end.lead.correct' : 'site.end.lead')}
      submit={t(was ? 'site.submit.change' : 'site.end')}
      dangerous={was === null}
      label={t('site.to')}
      first={was ?? dayOfMoment(new Date())}
      change={(toDay) => client.call(endSite, { params: { schemeId, siteId }, body: { version, toDay } })}
      done={t('site.end.done')}
      onClose={onClose}
    />
  );
}
