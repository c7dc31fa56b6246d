import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { REGISTERED } from '../../../houses/club.ts';
import { countRegistered } from '../../../houses/contract.ts';
import { client } from '../../../ui/client.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { ClearValues } from '../../form.ts';
import type { Site } from '../../site-contract.ts';
import { useShown } from '../field-values.tsx';
import { recordMessages } from '../record-messages.ts';
import { SCHEMES, useWording } from '../use-schemes.ts';
import { useForms } from './forms-context.tsx';

/**
 * Where a club's site says of itself another number of houses or rooms than the register counts: both, with what each
 * is counted from and when, and the way to take over those of the register. Nothing while the register is empty.
 */
export function RegisteredHouses(props: {
  readonly schemeId: string;
  readonly site: Site;
  /** Takes the figures of the register over; undefined for who may not. */
  readonly onTake: ((figures: ClearValues) => void) | undefined;
}) {
  const t = useText(recordMessages);
  const say = useWording();
  const shown = useShown();
  const { fieldsOf } = useForms();
  const { schemeId, site, onTake } = props;
  const { siteId, fields } = site;
  const counted = useQuery({
    queryKey: [...SCHEMES, 'registered', schemeId, siteId],
    queryFn: () => client.call(countRegistered, { params: { schemeId, siteId } }),
  });
  if (counted.isError) return <ErrorNotice error={counted.error} onRetry={() => void counted.refetch()} />;
  if (!counted.data || counted.data.houses === 0) return null;
  const { asOf, ...register } = counted.data;
  const asked = fieldsOf('site', { ...site, fields: { ...register, ...fields } });
  const apart = REGISTERED.flatMap((code) => {
    const field = asked.find((each) => each.code === code);
    return field && fields[code] !== register[code] ? [{ field, said: fields[code], code }] : [];
  });
  const day = formatDay(asOf);
  if (apart.length === 0) return <p className="schemes-soft">{t('registered.same', { day })}</p>;
  return (
    <section className="schemes-nested" aria-label={t('registered.title')}>
      <h4>{t('registered.title')}</h4>
      <ul className="schemes-list">
        {apart.map(({ field, said, code }) => (
          <li key={code}>
            {t(said === undefined ? 'registered.unsaid' : 'registered.apart', {
              label: say(field.label),
              said: shown(field, said),
              counted: shown(field, register[code]),
              day,
            })}
          </li>
        ))}
      </ul>
      {onTake && (
        <Button
          variant="default"
          size="compact-sm"
          mt="xs"
          onClick={() => onTake(Object.fromEntries(apart.map(({ code }) => [code, register[code]])))}
        >
          {t('registered.take')}
        </Button>
      )}
    </section>
  );
}
