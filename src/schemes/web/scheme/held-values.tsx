import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatDay, formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { FormPart } from '../../form.ts';
import { readableFields } from '../../form-history.ts';
import { type HeldRow, readHeldValues } from '../../site-contract.ts';
import { FieldValues } from '../field-values.tsx';
import { recordMessages } from '../record-messages.ts';
import { SCHEMES } from '../use-schemes.ts';
import { useForms } from './forms-context.tsx';

interface HeldProps {
  readonly schemeId: string;
  readonly subjectId: string;
  readonly part: FormPart;
}

/** Since when what a site or a team records holds, and what held before; nothing where it was never changed. */
export function HeldValues({ since, ...held }: HeldProps & { readonly since: string | null }) {
  const t = useText(recordMessages);
  const [shown, setShown] = useState(false);
  if (since === null) return null;
  return (
    <div>
      <p className="schemes-soft">
        {t('held.since', { day: formatDay(since) })}{' '}
        <Button variant="subtle" size="compact-sm" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'held.hide' : 'held.show')}
        </Button>
      </p>
      {shown && <Before {...held} />}
    </div>
  );
}

function Before({ schemeId, subjectId, part }: HeldProps) {
  const t = useText(recordMessages);
  const kit = useText(deskMessages);
  const held = useQuery({
    queryKey: [...SCHEMES, 'held', schemeId, subjectId],
    queryFn: () => client.call(readHeldValues, { params: { schemeId, subjectId } }),
  });
  if (held.isError) return <ErrorNotice error={held.error} onRetry={() => void held.refetch()} />;
  if (!held.data) return <Loader size="sm" aria-label={kit('desk.loading')} />;
  return (
    <>
      <ul className="schemes-list" aria-label={t('held.title')}>
        {held.data.rows.map((row) => (
          <li key={row.from} className="schemes-nested">
            <Row row={row} part={part} />
          </li>
        ))}
      </ul>
      {held.data.earlier && <p className="schemes-soft">{t('held.earlier')}</p>}
    </>
  );
}

function Row({ row: { from, until, values, by }, part }: { row: HeldRow; part: FormPart }) {
  const t = useText(recordMessages);
  const language = useLanguage();
  const { versions } = useForms();
  const forms = versions.map(({ form }) => form);
  const fields = readableFields([], forms, part, values);
  return (
    <>
      <strong>
        {t('held.from', { day: formatDay(from) })},{' '}
        {until === null ? t('held.until.now') : t('held.until', { day: formatDay(until) })}
      </strong>
      <FieldValues fields={fields} values={values} />
      {Object.keys(values).length === 0 && <p>{t('held.nothing')}</p>}
      {by && (
        <p className="schemes-soft">{t('held.by', { name: by.name, at: formatMoment(by.at, language) })}</p>
      )}
    </>
  );
}
