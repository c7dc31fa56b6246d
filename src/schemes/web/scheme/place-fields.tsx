import { Checkbox, Select } from '@mantine/core';
import { describeArea } from '../../../areas/describe-area.ts';
import { ancestorsOf } from '../../../areas/hierarchy.ts';
import { resultOf } from '../../../areas/search.ts';
import { dayOfMoment } from '../../../law/day.ts';
import { parseDay } from '../../../law/parse-day.ts';
import { DayField } from '../../../ui/desk/index.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { Scheme } from '../../contract.ts';
import { SITE_SORTS, type SiteSort } from '../../sites.ts';
import { schemesMessages } from '../messages.ts';
import { isNamed, NameField } from '../name-field.tsx';
import { recordMessages } from '../record-messages.ts';
import { useAreas } from '../use-schemes.ts';

/** What a site is called, where and since when it is, as it is typed. */
export interface Place {
  readonly name: string;
  readonly sort: SiteSort;
  readonly placeAreaId: number;
  readonly placeVerified: boolean;
  /** As it is typed. */
  readonly from: string;
}

/** Name, sort, place and first day of a site. */
export function PlaceFields(props: {
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
      <NameField
        what="part"
        label={t('site.name')}
        hint={t('site.name.hint')}
        value={place.name}
        onChange={(name) => onChange({ ...place, name })}
        tried={tried}
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

/** The place as it is entered; undefined while its name or day is missing. */
export function placeOf({ from, name, ...where }: Place) {
  const fromDay = parseDay(from);
  return fromDay === undefined || !isNamed(name, 'part')
    ? undefined
    : { ...where, name: name.trim(), fromDay };
}
