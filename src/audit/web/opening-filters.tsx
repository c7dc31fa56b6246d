import { Button, Select, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { OpeningFilter } from '../contract.ts';
import { auditMessages } from './messages.ts';
import { filterOf, isNoTip, type OpeningDraft } from './opening-draft.ts';
import { PeriodFields } from './period-fields.tsx';
import { PersonSelect } from './person-select.tsx';

/** What narrows the log of openings; asked for only on pressing, as each asking is recorded. */
export function OpeningFilters(props: {
  readonly draft: OpeningDraft;
  readonly onDraft: (draft: OpeningDraft) => void;
  /** The units that can be chosen, by id. */
  readonly units: readonly (readonly [number, string])[];
  readonly onShow: (filter: OpeningFilter) => void;
  /** Takes all conditions away; absent where there are none. */
  readonly onClear: (() => void) | undefined;
}) {
  const { draft, onDraft, units } = props;
  const t = useText(auditMessages);
  const [tried, setTried] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const filter = filterOf(draft);
    setTried(filter === undefined);
    if (filter !== undefined) props.onShow(filter);
  };
  return (
    <form className="audit-filters" aria-label={t('audit.filter')} onSubmit={submit} noValidate>
      <PeriodFields value={draft.period} onChange={(period) => onDraft({ ...draft, period })} tried={tried} />
      {units.length > 1 && (
        <Select
          className="audit-unit"
          label={t('audit.unit')}
          placeholder={t('audit.unit.all')}
          data={units.map(([id, name]) => ({ value: String(id), label: name }))}
          value={draft.unitId}
          onChange={(unitId) => onDraft({ ...draft, unitId })}
          searchable
          clearable
        />
      )}
      <PersonSelect value={draft.person} onChange={(person) => onDraft({ ...draft, person })} />
      <TextInput
        className="audit-tip"
        label={t('audit.tipId')}
        value={draft.tip}
        error={tried && isNoTip(draft.tip) && t('audit.tipId.wrong')}
        onChange={(event) => onDraft({ ...draft, tip: event.currentTarget.value })}
        autoComplete="off"
        spellCheck={false}
      />
      <div className="audit-buttons">
        <Button type="submit">{t('audit.show')}</Button>
        {props.onClear && (
          <Button variant="subtle" onClick={props.onClear}>
            {t('audit.clear')}
          </Button>
        )}
      </div>
    </form>
  );
}
