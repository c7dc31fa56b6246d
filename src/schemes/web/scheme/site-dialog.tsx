import { Checkbox, Select, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { describeArea } from '../../../areas/describe-area.ts';
import { ancestorsOf } from '../../../areas/hierarchy.ts';
import { resultOf } from '../../../areas/search.ts';
import { dayOfMoment } from '../../../law/day.ts';
import { parseDay } from '../../../law/parse-day.ts';
import { client } from '../../../ui/client.ts';
import { DayField } from '../../../ui/desk/index.ts';
import { useOpenedWords } from '../../../ui/desk/words/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { Scheme } from '../../contract.ts';
import { changeSite, openSite, type Site } from '../../site-contract.ts';
import { SITE_SORTS, type SiteSort } from '../../sites.ts';
import { ChangeDialog } from '../change-dialog.tsx';
import { FormFields, fits, recordOf, type Typed, typedOf } from '../form-fields.tsx';
import { schemesMessages } from '../messages.ts';
import { recordMessages } from '../record-messages.ts';
import { SealHint } from '../sealed-fields.tsx';
import { useSealValues, valuesIn } from '../sealed-values.ts';
import { useChange } from '../use-change.ts';
import { useAreas } from '../use-schemes.ts';
import { useForms } from './forms-context.tsx';

interface SiteDialogProps {
  readonly scheme: Scheme;
  /** Null for a new one. */
  readonly site: Site | null;
  readonly onClose: () => void;
}

/** A site: where it is, since when, and what its kind has it record. */
export function SiteDialog(props: SiteDialogProps) {
  return props.site?.words ? (
    <OpenedFirst {...props} words={props.site.words} />
  ) : (
    <Dialog {...props} known={{}} />
  );
}

/** What is sealed is opened before it can be changed. */
function OpenedFirst(props: SiteDialogProps & { readonly words: NonNullable<Site['words']> }) {
  const here = useOpenedWords(props.site?.siteId ?? '', props.words);
  if (here.status === 'opening') return null;
  return <Dialog {...props} known={here.status === 'opened' ? valuesIn(here.text) : {}} />;
}

function Dialog({ scheme, site, known, onClose }: SiteDialogProps & { known: ReturnType<typeof valuesIn> }) {
  const t = useText(recordMessages);
  const { newest } = useForms();
  const fields = newest.form.site;
  const siteId = useRef(site?.siteId ?? crypto.randomUUID());
  const [place, setPlace] = useState<Place>({
    name: site?.name ?? '',
    sort: site?.sort ?? 'residential_group',
    placeAreaId: site?.placeAreaId ?? scheme.areaId,
    placeVerified: site?.placeVerified ?? true,
    from: formatDay(site?.fromDay ?? dayOfMoment(new Date())),
  });
  const [to, setTo] = useState(site?.toDay ? formatDay(site.toDay) : '');
  const [typed, setTyped] = useState<Typed>(() => typedOf(fields, site?.fields ?? {}, known));
  const [tried, setTried] = useState(false);
  const { can, sealValues } = useSealValues(scheme);
  const { schemeId, version } = scheme;
  const changing = useChange({
    change: async ({ fromDay, toDay }: { fromDay: string; toDay: string | null }) => {
      const { clear, sealed } = recordOf(fields, typed);
      const same = JSON.stringify(sealed) === JSON.stringify(known);
      const sealedWords = same ? null : await sealValues(siteId.current, sealed);
      const record = { version, kindVersion: newest.version, fields: clear, words: sealedWords };
      if (site)
        return client.call(changeSite, {
          params: { schemeId, siteId: site.siteId },
          body: { ...record, toDay },
        });
      const { from: _, ...where } = place;
      const body = { ...record, ...where, name: where.name.trim(), siteId: siteId.current, fromDay };
      return client.call(openSite, { params: { schemeId }, body });
    },
    done: t('site.done'),
    onDone: onClose,
  });
  const hasSealed = Object.keys(recordOf(fields, typed).sealed).length > 0;
  const submit = () => {
    setTried(true);
    const fromDay = parseDay(place.from);
    const toDay = to.trim() === '' ? null : parseDay(to);
    const sound = place.name.trim().length >= 2 && fits(fields, typed);
    if (sound && fromDay !== undefined && toDay !== undefined) changing.mutate({ fromDay, toDay });
  };
  return (
    <ChangeDialog
      title={site ? t('site.title.change', { name: site.name }) : t('site.title')}
      submit={t(site ? 'site.submit.change' : 'site.submit')}
      pending={changing.isPending}
      error={changing.error}
      blocked={hasSealed && can !== 'yes'}
      onSubmit={submit}
      onClose={onClose}
    >
      {!site && <PlaceFields scheme={scheme} place={place} onChange={setPlace} tried={tried} />}
      <FormFields fields={fields} typed={typed} onChange={setTyped} tried={tried} />
      {fields.some(({ sealed }) => sealed) && <SealHint can={can} />}
      {site && (
        <DayField
          label={t('site.to')}
          hint={t('site.to.hint')}
          value={to}
          onChange={setTo}
          wrong={tried && to.trim() !== '' && parseDay(to) === undefined}
        />
      )}
    </ChangeDialog>
  );
}

interface Place {
  readonly name: string;
  readonly sort: SiteSort;
  readonly placeAreaId: number;
  readonly placeVerified: boolean;
  /** As it is typed. */
  readonly from: string;
}

function PlaceFields(props: {
  readonly scheme: Scheme;
  readonly place: Place;
  readonly onChange: (place: Place) => void;
  readonly tried: boolean;
}) {
  const { scheme, place, onChange, tried } = props;
  const t = useText(recordMessages);
  const words = useText(schemesMessages);
  const language = useLanguage();
  const areas = useAreas();
  const today = dayOfMoment(new Date());
  const within = (areas?.areas ?? []).filter(
    ({ areaId }) =>
      areaId === scheme.areaId ||
      (areas && ancestorsOf(areas.areas, areaId).some((above) => above.areaId === scheme.areaId)),
  );
  return (
    <>
      <TextInput
        label={t('site.name')}
        description={t('site.name.hint')}
        value={place.name}
        onChange={(event) => onChange({ ...place, name: event.currentTarget.value })}
        error={tried && place.name.trim().length < 2 && words('schemes.fault.required')}
        maxLength={160}
        required
      />
      <Select
        label={t('site.sort')}
        data={SITE_SORTS.map((value) => ({ value, label: words(`sort.${value}`) }))}
        value={place.sort}
        onChange={(value) =>
          onChange({ ...place, sort: SITE_SORTS.find((each) => each === value) ?? 'other' })
        }
        allowDeselect={false}
      />
      {areas && within.length > 1 && (
        <Select
          label={t('site.place')}
          data={within.map((area) => ({
            value: String(area.areaId),
            label: describeArea(resultOf(areas, area, today), language),
          }))}
          value={String(place.placeAreaId)}
          onChange={(value) => onChange({ ...place, placeAreaId: Number(value) })}
          allowDeselect={false}
          searchable
        />
      )}
      <Checkbox
        label={t('site.place.verified')}
        description={t('site.place.verified.hint')}
        checked={place.placeVerified}
        onChange={(event) => onChange({ ...place, placeVerified: event.currentTarget.checked })}
      />
      <DayField
        label={t('site.from')}
        value={place.from}
        onChange={(from) => onChange({ ...place, from })}
        wrong={tried && parseDay(place.from) === undefined}
        required
      />
    </>
  );
}
