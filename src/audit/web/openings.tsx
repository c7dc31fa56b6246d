import { useState } from 'react';
import type { Role } from '../../accounts/roles.ts';
import { client } from '../../ui/client.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { type AuditedPerson, listOpenings, type OpeningFilter } from '../contract.ts';
import { ExportButton } from './export-button.tsx';
import { LogTable } from './log-table.tsx';
import { auditMessages } from './messages.ts';
import { useOpeningColumns } from './opening-columns.tsx';
import { EMPTY_DRAFT } from './opening-draft.ts';
import { OpeningFilters } from './opening-filters.tsx';
import { useLog } from './use-log.ts';

/** Who opened which tip, when and in which role, newest first. */
export function Openings(props: {
  readonly unitNames: ReadonlyMap<number, string>;
  /** The units whose openings can be chosen, by id. */
  readonly units: readonly (readonly [number, string])[];
  readonly roleName: (role: Role) => string;
  /** Leads to what a person did; absent for whoever may not see that. */
  readonly onPerson: ((person: AuditedPerson) => void) | undefined;
}) {
  const t = useText(auditMessages);
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [filter, setFilter] = useState<OpeningFilter>({});
  const { list: log, rows } = useLog(['openings', filter], (at, signal) => {
    return client.call(listOpenings, { query: { ...filter, ...at }, signal });
  });
  const showTip = (tipId: string) => {
    setDraft({ ...draft, tip: tipId });
    setFilter({ ...filter, tipId });
  };
  const showAll = () => {
    setDraft(EMPTY_DRAFT);
    setFilter({});
  };
  const columns = useOpeningColumns({ ...props, onTip: showTip });
  const isNarrowed = Object.keys(filter).length > 0;
  const empty = isNarrowed
    ? { title: t('audit.none.filtered'), hint: t('audit.none.hint') }
    : { title: t('audit.none') };
  return (
    <>
      <OpeningFilters
        draft={draft}
        onDraft={setDraft}
        units={props.units}
        onShow={setFilter}
        onClear={isNarrowed ? showAll : undefined}
      />
      {rows.length > 0 && <ExportButton filter={filter} />}
      <LogTable
        label={t('audit.tab.openings')}
        log={log}
        rows={rows}
        columns={columns}
        rowKey={({ tipId, at, person }) => `${tipId} ${at} ${person.accountId}`}
        empty={empty}
      />
    </>
  );
}
