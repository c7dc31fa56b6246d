import { NumberInput, Text } from '@mantine/core';
import { parseDay } from '../../../law/parse-day.ts';
import { DayField } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { SchemeName } from '../../case-contract.ts';
import { resultsMessages } from '../messages.ts';
import { OffenceChoice } from '../offence-choice.tsx';
import { PlaceChoice } from '../place-choice.tsx';
import { caseMessages } from './messages.ts';
import { SchemesField } from './schemes-field.tsx';
import { changeOf } from './step-draft.ts';
import type { StepFieldProps } from './step-fields.tsx';

/** Number, days, area, group and schemes of a case, as they stand until something is changed. */
export function CorrectFields({
  draft,
  onChange,
  tried,
  row,
  schemes,
}: StepFieldProps & { readonly schemes: readonly SchemeName[] }) {
  const t = useText(caseMessages);
  const results = useText(resultsMessages);
  const openedOn = parseDay(draft.openedOn);
  const wrong = (typed: string) => tried && parseDay(typed) === undefined;
  const nothing = tried && changeOf('correct', draft, row) === undefined;
  return (
    <>
      <NumberInput
        label={t('cases.number')}
        value={draft.number}
        onChange={(value) => onChange({ ...draft, number: typeof value === 'number' ? value : '' })}
        min={1}
        max={99_999}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        error={tried && draft.number === '' && t('case.number.missing')}
      />
      <DayField
        label={t('cases.openedOn')}
        value={draft.openedOn}
        onChange={(typed) => onChange({ ...draft, openedOn: typed, schemeIds: row.schemeIds })}
        wrong={wrong(draft.openedOn)}
      />
      {row.clearedOn !== null && (
        <DayField
          label={t('cases.clearedOn')}
          value={draft.clearedOn}
          onChange={(typed) => onChange({ ...draft, clearedOn: typed })}
          wrong={wrong(draft.clearedOn)}
        />
      )}
      <PlaceChoice
        day={openedOn}
        value={draft.placeAreaId}
        onChange={(placeAreaId) => onChange({ ...draft, placeAreaId, schemeIds: row.schemeIds })}
        error={tried && draft.placeAreaId === null && results('results.place.missing')}
      />
      <OffenceChoice
        within="form"
        value={draft.offence}
        onChange={(offence) => onChange({ ...draft, offence })}
      />
      <SchemesField
        day={openedOn}
        placeAreaId={draft.placeAreaId}
        schemeIds={draft.schemeIds}
        linked={schemes}
        onChange={(schemeIds) => onChange({ ...draft, schemeIds })}
      />
      {nothing && <Text c="red">{t('step.nothing')}</Text>}
    </>
  );
}
