import { Checkbox } from '@mantine/core';
import { DayField } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { FormFields } from '../form-fields.tsx';
import { recordMessages } from '../record-messages.ts';
import { SealHint } from '../sealed-fields.tsx';
import type { RecordChange } from './use-record-change.ts';

/** What a record says, to be changed: by its own form or the newest, and whether its sealed part goes. */
export function RecordInputs({ record, tried }: { record: RecordChange; tried: boolean }) {
  const t = useText(recordMessages);
  const { fields, hasSealed, reads, erases, fromFault } = record;
  const asksSealed = fields.some(({ sealed }) => sealed);
  return (
    <>
      {record.newer && (
        <Checkbox
          label={t('record.newest')}
          description={t('record.newest.hint')}
          checked={record.byNewest}
          onChange={(event) => record.setByNewest(event.currentTarget.checked)}
        />
      )}
      <FormFields fields={fields} typed={record.typed} onChange={record.setTyped} tried={tried} />
      {fields.some(({ counts }) => counts) && (
        <DayField
          label={t('record.from')}
          hint={t('record.from.hint')}
          value={record.from}
          onChange={record.setFrom}
          wrong={
            tried && fromFault !== undefined && (fromFault === 'no_day' || t(`record.from.${fromFault}`))
          }
          required
        />
      )}
      {!reads && (
        <p className="schemes-soft">
          {t('record.closed')} {asksSealed && t('record.unread')}
        </p>
      )}
      {asksSealed && <SealHint can={record.can} />}
      {hasSealed && (
        <Checkbox
          label={t('record.erase')}
          description={t('record.erase.hint')}
          checked={erases}
          onChange={(event) => record.setErases(event.currentTarget.checked)}
        />
      )}
    </>
  );
}
