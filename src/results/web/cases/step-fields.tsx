import { Radio, Select, Stack } from '@mantine/core';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { CaseRow } from '../../case-contract.ts';
import { CASE_OUTCOMES } from '../../case-workflow.ts';
import { useUnits } from '../use-result-actor.ts';
import { caseMessages } from './messages.ts';
import type { StepDraft } from './step-draft.ts';

/** What the fields of a step share. */
export interface StepFieldProps {
  readonly draft: StepDraft;
  readonly onChange: (draft: StepDraft) => void;
  readonly tried: boolean;
  readonly row: CaseRow;
}

/** How a case was cleared. */
export function OutcomeField({ draft, onChange, tried }: StepFieldProps) {
  const t = useText(caseMessages);
  return (
    <Radio.Group
      label={t('step.outcome')}
      value={draft.outcome ?? ''}
      onChange={(value) =>
        onChange({ ...draft, outcome: CASE_OUTCOMES.find((each) => each === value) ?? null })
      }
      error={tried && draft.outcome === null && t('step.outcome.missing')}
      withAsterisk
    >
      <Stack gap="xs" mt="xs">
        {CASE_OUTCOMES.map((value) => (
          <Radio key={value} value={value} label={t(`cases.outcome.${value}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** The unit that a case is handed to: a desk or a duty desk that stands and has a key. */
export function UnitField({ draft, onChange, tried, row }: StepFieldProps) {
  const t = useText(caseMessages);
  const language = useLanguage();
  const units = useUnits().filter(
    ({ unitId, kind, validTo, hasKey }) =>
      unitId !== row.unitId && (kind === 'desk' || kind === 'duty') && validTo === null && hasKey,
  );
  return (
    <Select
      label={t('step.to')}
      placeholder={units.length === 0 ? t('step.to.none') : undefined}
      data={units.map(({ unitId, name, nameEn }) => {
        return { value: String(unitId), label: language === 'vi' ? name : nameEn };
      })}
      value={draft.toUnitId === null ? null : String(draft.toUnitId)}
      onChange={(unitId) => onChange({ ...draft, toUnitId: unitId === null ? null : Number(unitId) })}
      error={tried && draft.toUnitId === null && t('step.to.missing')}
      disabled={units.length === 0}
      allowDeselect={false}
      searchable
      withAsterisk
    />
  );
}
