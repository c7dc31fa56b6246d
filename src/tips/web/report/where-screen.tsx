import { useState } from 'react';
import type { AreaOption } from '../../../areas/find-areas.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { CheckList, ChoiceList, Combobox, TextField } from '../../../ui/public/index.ts';
import { NO_PLACE, type Place } from './draft.ts';
import { errorOf } from './faults.ts';
import { areaFinder, placeOf } from './find-areas.ts';
import { reportMessages } from './messages.ts';
import type { ScreenProps } from './screen-props.ts';

const UNKNOWN = 'unknown';

/** The ward by its name, today's or a former one; address and landmark beside it. */
export function WhereScreen({ report }: ScreenProps) {
  const t = useText(reportMessages);
  const language = useLanguage();
  const { place } = report.draft.answers;
  const moved = place.settled?.areaId === place.picked?.areaId ? null : place.settled;
  const change = (part: Partial<Place>) => report.answer({ place: { ...place, ...part } });
  return (
    <>
      <AreaField report={report} />
      <PartField report={report} />
      <p className={moved ? 'leads-to' : 'read-out'} role="status">
        {moved && t('report.where.now', { area: moved.name[language] })}
      </p>
      <CheckList
        id="area-unknown"
        label={t('report.where.unknownGroup')}
        labelHidden
        choices={[{ value: UNKNOWN, label: t('report.where.unknown'), hint: t('report.where.unknown.hint') }]}
        values={place.unknown ? [UNKNOWN] : []}
        onChange={(values) => {
          if (values.length === 0) change({ unknown: false });
          else change({ ...NO_PLACE, unknown: true, address: place.address, landmark: place.landmark });
        }}
      />
      <TextField
        id="address"
        label={t('report.where.address')}
        hint={t('report.where.address.hint')}
        optional
        maxLength={300}
        value={place.address}
        onChange={(address) => change({ address })}
      />
      <TextField
        id="landmark"
        label={t('report.where.landmark')}
        hint={t('report.where.landmark.hint')}
        optional
        maxLength={300}
        value={place.landmark}
        onChange={(landmark) => change({ landmark })}
      />
      <p className="ground">{t('report.where.position')}</p>
    </>
  );
}

function AreaField({ report }: Pick<ScreenProps, 'report'>) {
  const t = useText(reportMessages);
  const language = useLanguage();
  const [offline, setOffline] = useState(false);
  const { place } = report.draft.answers;
  const { picked } = place;
  const find = async (query: string): Promise<readonly AreaOption[]> => {
    try {
      const found = await areaFinder.find(query, language);
      setOffline(false);
      return found;
    } catch {
      setOffline(true);
      return [];
    }
  };
  const choose = (option: AreaOption | null): Place => {
    if (option) return placeOf(option, place);
    return { ...NO_PLACE, address: place.address, landmark: place.landmark };
  };
  return (
    <Combobox<AreaOption>
      // made anew when "I do not know" empties it from outside
      key={place.unknown && !picked ? 'emptied' : 'search'}
      id="area"
      label={t('report.where.area')}
      hint={t('report.where.area.hint')}
      error={errorOf(report.draft.faults, t, 'area')}
      value={picked && { value: String(picked.areaId), label: picked.name[language] }}
      find={find}
      nothingFound={t(offline ? 'report.where.offline' : 'report.where.none')}
      onChange={(option) => report.answer({ place: choose(option) })}
    />
  );
}

/** Where a former unit was divided: to which of today's units the place belongs. */
function PartField({ report }: Pick<ScreenProps, 'report'>) {
  const t = useText(reportMessages);
  const language = useLanguage();
  const { place } = report.draft.answers;
  if (place.parts.length === 0) return null;
  const choose = (value: string): Place => {
    const settled = place.parts.find(({ areaId }) => String(areaId) === value) ?? null;
    return { ...place, settled, unknown: settled === null };
  };
  return (
    <ChoiceList
      id="part"
      label={t('report.where.part')}
      choices={[
        ...place.parts.map(({ areaId, name }) => ({ value: String(areaId), label: name[language] })),
        { value: UNKNOWN, label: t('report.where.part.unknown') },
      ]}
      value={place.unknown ? UNKNOWN : place.settled && String(place.settled.areaId)}
      error={errorOf(report.draft.faults, t, 'part')}
      onChange={(value) => report.answer({ place: choose(value) })}
    />
  );
}
