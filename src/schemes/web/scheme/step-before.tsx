import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { SchemeStep } from '../../contract.ts';
import { readableFields } from '../../form-history.ts';
import { FieldValues } from '../field-values.tsx';
import { schemesMessages } from '../messages.ts';
import { schemeMessages } from '../scheme-messages.ts';
import { useAreaNames } from '../use-schemes.ts';
import { useForms } from './forms-context.tsx';

/** What a step replaced, and why; nothing where it replaced nothing. */
export function StepBefore({ step: { action, before, reason } }: { step: SchemeStep }) {
  const t = useText(schemeMessages);
  const words = useText(schemesMessages);
  const areaName = useAreaNames();
  const { versions } = useForms();
  const { onDay, fromDay, toDay, name, sort, placeAreaId, placeVerified, fields } = before;
  const stood = [
    name,
    sort && words(`sort.${sort}`),
    placeAreaId !== undefined && areaName(placeAreaId),
    placeVerified !== undefined && t(placeVerified ? 'before.verified' : 'before.unverified'),
    onDay && t('life.on', { day: formatDay(onDay) }),
    fromDay && t('before.from', { day: formatDay(fromDay) }),
    toDay && t('before.to', { day: formatDay(toDay) }),
  ].filter(Boolean);
  const part = action === 'change_team' ? 'team' : 'site';
  const forms = versions.map(({ form }) => form);
  return (
    <>
      {stood.length > 0 && <p className="schemes-soft">{t('before', { list: stood.join(' · ') })}</p>}
      {reason && <p className="schemes-soft">{t(`correct.reason.${reason}`)}</p>}
      {fields && (
        <>
          {stood.length === 0 && <p className="schemes-soft">{t('before.fields')}</p>}
          <FieldValues fields={readableFields([], forms, part, fields)} values={fields} />
        </>
      )}
    </>
  );
}
