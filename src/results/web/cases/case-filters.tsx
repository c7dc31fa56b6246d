import { SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { parseDay } from '../../../law/parse-day.ts';
import { DayField } from '../../../ui/desk/index.ts';
import { errorMessages } from '../../../ui/i18n/error-messages.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { CaseFilter, CaseView } from '../../case-contract.ts';
import { CASE_STATES } from '../../case-workflow.ts';
import { resultsMessages } from '../messages.ts';
import { OffenceChoice } from '../offence-choice.tsx';
import type { NamedUnit } from '../use-result-actor.ts';
import { caseMessages } from './messages.ts';

/** What narrows the list of cases; each choice shows at once, days as soon as they are days. */
export function CaseFilters(props: {
  readonly filter: CaseFilter & { readonly view: CaseView };
  readonly onChange: (filter: CaseFilter & { readonly view: CaseView }) => void;
  readonly views: readonly CaseView[];
  readonly units: readonly NamedUnit[];
  /** What the choice of a view is called. */
  readonly label: string;
  /** Whether states narrow this list. */
  readonly withState: boolean;
}) {
  const { filter, onChange, views, units, withState } = props;
  const t = useText(caseMessages);
  const results = useText(resultsMessages);
  const errors = useText(errorMessages);
  const [from, setFrom] = useState(filter.from === undefined ? '' : formatDay(filter.from));
  const [to, setTo] = useState(filter.to === undefined ? '' : formatDay(filter.to));
  const backwards = filter.from !== undefined && filter.to !== undefined && filter.to < filter.from;
  const wrong = (typed: string) => typed.length >= 8 && parseDay(typed) === undefined;
  return (
    <>
      {views.length > 1 && (
        <div className="results-bar">
          <SegmentedControl
            aria-label={props.label}
            data={views.map((value) => ({ value, label: t(`cases.view.${value}`) }))}
            value={filter.view}
            onChange={(value) => {
              const view = views.find((each) => each === value) ?? filter.view;
              onChange({ ...filter, view });
            }}
          />
        </div>
      )}
      <form
        className="results-filters"
        aria-label={results('results.filter')}
        onSubmit={(event) => event.preventDefault()}
      >
        {withState && (
          <Select
            className="results-choice"
            label={t('cases.state')}
            placeholder={t('cases.state.all')}
            data={CASE_STATES.map((value) => ({ value, label: t(`cases.state.${value}`) }))}
            value={filter.state ?? null}
            onChange={(value) => onChange({ ...filter, state: CASE_STATES.find((each) => each === value) })}
            clearable
          />
        )}
        <OffenceChoice
          within="filter"
          value={filter.offence ?? null}
          onChange={(offence) => onChange({ ...filter, offence: offence ?? undefined })}
        />
        {units.length > 1 && filter.view !== 'area' && (
          <Select
            className="results-choice"
            label={results('results.unit')}
            placeholder={results('results.unit.all')}
            data={units.map(({ unitId, label }) => ({ value: String(unitId), label }))}
            value={filter.unitId === undefined ? null : String(filter.unitId)}
            onChange={(unitId) =>
              onChange({ ...filter, unitId: unitId === null ? undefined : Number(unitId) })
            }
            searchable
            clearable
          />
        )}
        <DayField
          className="results-day"
          hint=""
          label={results('results.from')}
          value={from}
          wrong={wrong(from)}
          onChange={(typed) => {
            setFrom(typed);
            onChange({ ...filter, from: parseDay(typed) });
          }}
        />
        <DayField
          className="results-day"
          hint=""
          label={results('results.to')}
          value={to}
          wrong={backwards ? errors('end_before_start') : wrong(to)}
          onChange={(typed) => {
            setTo(typed);
            onChange({ ...filter, to: parseDay(typed) });
          }}
        />
      </form>
    </>
  );
}
