import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Scheme } from '../../contract.ts';
import type { ClearValues } from '../../form.ts';
import { changeSite, type Site } from '../../site-contract.ts';
import { recordMessages } from '../record-messages.ts';
import { ChangeRecordDialog } from './change-record-dialog.tsx';
import { type Place, PlaceFields, placeOf } from './place-fields.tsx';

/** What is known of a site, said anew; with `figures` these stand in the form instead of what is recorded. */
export function ChangeSiteDialog(props: {
  readonly scheme: Scheme;
  readonly site: Site;
  readonly figures?: ClearValues;
  readonly onClose: () => void;
}) {
  const { scheme, site, figures, onClose } = props;
  const t = useText(recordMessages);
  const { siteId, kindVersion, words, hasWords, name, sort, placeAreaId, placeVerified, fromDay } = site;
  const fields = { ...site.fields, ...figures };
  const [place, setPlace] = useState<Place>({
    name,
    sort,
    placeAreaId,
    placeVerified,
    from: formatDay(fromDay),
  });
  return (
    <ChangeRecordDialog
      scheme={scheme}
      part="site"
      record={{ subjectId: siteId, kindVersion, fields, words, hasWords, since: fromDay }}
      title={t('site.title.change', { name })}
      done={t('site.done')}
      own={placeOf(place)}
      send={(body) => client.call(changeSite, { params: { schemeId: scheme.schemeId, siteId }, body })}
      onClose={onClose}
    >
      {(tried) => <PlaceFields scheme={scheme} place={place} onChange={setPlace} tried={tried} />}
    </ChangeRecordDialog>
  );
}
