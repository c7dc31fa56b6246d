import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Scheme } from '../../contract.ts';
import { changeSite, type Site } from '../../site-contract.ts';
import { ChangeDialog } from '../change-dialog.tsx';
import { recordMessages } from '../record-messages.ts';
import { useChange } from '../use-change.ts';
import { OpenedFirst, type SealedPart } from './opened-first.tsx';
import { type Place, PlaceFields, placeOf } from './place-fields.tsx';
import { RecordInputs } from './record-inputs.tsx';
import { useRecordChange } from './use-record-change.ts';

interface ChangeSiteProps {
  readonly scheme: Scheme;
  readonly site: Site;
  readonly onClose: () => void;
}

type SoundPlace = NonNullable<ReturnType<typeof placeOf>>;

/** What is known of a site, said anew. */
export function ChangeSiteDialog(props: ChangeSiteProps) {
  const { scheme, site } = props;
  return (
    <OpenedFirst subjectId={site.siteId} words={site.words} shown={scheme.opens}>
      {(sealed) => <Dialog {...props} sealed={sealed} />}
    </OpenedFirst>
  );
}

function Dialog({ scheme, site, sealed, onClose }: ChangeSiteProps & { readonly sealed: SealedPart }) {
  const t = useText(recordMessages);
  const { siteId, kindVersion, fields, name, sort, placeAreaId, placeVerified, fromDay } = site;
  const record = useRecordChange(scheme, 'site', {
    subjectId: siteId,
    kindVersion,
    fields,
    sealed,
    since: fromDay,
  });
  const [place, setPlace] = useState<Place>({
    name,
    sort,
    placeAreaId,
    placeVerified,
    from: formatDay(fromDay),
  });
  const [tried, setTried] = useState(false);
  const { schemeId, version } = scheme;
  const changing = useChange({
    change: async (where: SoundPlace) =>
      client.call(changeSite, {
        params: { schemeId, siteId },
        body: { version, ...where, ...(await record.seal()) },
      }),
    done: t('site.done'),
    onDone: onClose,
  });
  const submit = () => {
    setTried(true);
    const where = placeOf(place);
    if (where && record.sound) changing.mutate(where);
  };
  return (
    <ChangeDialog
      title={t('site.title.change', { name })}
      submit={t('site.submit.change')}
      pending={changing.isPending}
      error={changing.error}
      blocked={record.blocked}
      onSubmit={submit}
      onClose={onClose}
    >
      <PlaceFields scheme={scheme} place={place} onChange={setPlace} tried={tried} />
      <RecordInputs record={record} tried={tried} />
    </ChangeDialog>
  );
}
