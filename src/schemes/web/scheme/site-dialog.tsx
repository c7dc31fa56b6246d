import { useRef, useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { client } from '../../../ui/client.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Scheme } from '../../contract.ts';
import { openSite } from '../../site-contract.ts';
import { ChangeDialog } from '../change-dialog.tsx';
import { FormFields, fits, recordOf, type Typed } from '../form-fields.tsx';
import { recordMessages } from '../record-messages.ts';
import { SealHint } from '../sealed-fields.tsx';
import { useSealValues } from '../sealed-values.ts';
import { useChange } from '../use-change.ts';
import { useForms } from './forms-context.tsx';
import { type Place, PlaceFields, placeOf } from './place-fields.tsx';

type SoundPlace = NonNullable<ReturnType<typeof placeOf>>;

/** A new site: where it is, since when, and what its kind has it record. */
export function SiteDialog({ scheme, onClose }: { scheme: Scheme; onClose: () => void }) {
  const t = useText(recordMessages);
  const { newest } = useForms();
  const fields = newest.form.site;
  const siteId = useRef(crypto.randomUUID());
  const [place, setPlace] = useState<Place>({
    name: '',
    sort: 'residential_group',
    placeAreaId: scheme.areaId,
    placeVerified: true,
    from: formatDay(dayOfMoment(new Date())),
  });
  const [typed, setTyped] = useState<Typed>({});
  const [tried, setTried] = useState(false);
  const { can, sealValues } = useSealValues(scheme);
  const { schemeId, version } = scheme;
  const opening = useChange({
    change: async (where: SoundPlace) => {
      const { clear, sealed } = recordOf(fields, typed);
      const words = await sealValues(siteId.current, sealed);
      const record = { version, kindVersion: newest.version, fields: clear, words };
      return client.call(openSite, {
        params: { schemeId },
        body: { ...record, ...where, siteId: siteId.current },
      });
    },
    done: t('site.done'),
    onDone: onClose,
  });
  const hasSealed = Object.keys(recordOf(fields, typed).sealed).length > 0;
  const submit = () => {
    setTried(true);
    const where = placeOf(place);
    if (where && fits(fields, typed)) opening.mutate(where);
  };
  return (
    <ChangeDialog
      title={t('site.title')}
      submit={t('site.submit')}
      pending={opening.isPending}
      error={opening.error}
      blocked={hasSealed && can !== 'yes'}
      onSubmit={submit}
      onClose={onClose}
    >
      <PlaceFields scheme={scheme} place={place} onChange={setPlace} tried={tried} />
      <FormFields fields={fields} typed={typed} onChange={setTyped} tried={tried} />
      {fields.some(({ sealed }) => sealed) && <SealHint can={can} />}
    </ChangeDialog>
  );
}
