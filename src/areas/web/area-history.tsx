import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../ui/client.ts';
import { ErrorNotice } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../wire/endpoint.ts';
import { displayName } from '../area.ts';
import { readAreaEndpoint } from '../contract.ts';
import { isOlder } from '../data/sources.ts';
import { describeArea } from '../describe-area.ts';
import { areaMessages } from './messages.ts';
import { AREA_LISTS } from './use-areas.ts';

type Neighbour = ReplyOf<typeof readAreaEndpoint>['successors'][number];

/** What a unit was before, since when it stands or until when it stood, and what became of it. */
export function AreaHistory({ areaId, onClose }: { areaId: number; onClose: () => void }) {
  const t = useText(areaMessages);
  const kit = useText(deskMessages);
  const language = useLanguage();
  const { data, isError, error } = useQuery({
    queryKey: [...AREA_LISTS, areaId],
    queryFn: () => client.call(readAreaEndpoint, { params: { areaId } }),
  });
  if (isError) return <ErrorNotice error={error} />;
  if (!data) return <Loader aria-label={kit('desk.loading')} />;
  const { area } = data.result;
  const name = displayName(area, language);
  const from = formatDay(area.validFrom);
  return (
    <section className="areas-history" aria-label={t('areas.history', { unit: name })}>
      <h2>{t('areas.history', { unit: name })}</h2>
      <p>{describeArea(data.result, language)}</p>
      <dl>
        <dt>{t('areas.stood')}</dt>
        <dd>
          {area.validTo === null
            ? t(isOlder(area) ? 'areas.stood.olderNow' : 'areas.stood.now', { from })
            : t(isOlder(area) ? 'areas.stood.older' : 'areas.stood.then', {
                from,
                to: formatDay(area.validTo),
              })}
          {!area.verified && ` (${t('areas.unchecked')})`}
        </dd>
        {data.ancestors.length > 0 && (
          <>
            <dt>{t('areas.above')}</dt>
            <dd>{data.ancestors.map((above) => displayName(above, language)).join(', ')}</dd>
          </>
        )}
        <dt>{t('areas.before')}</dt>
        <Neighbours rows={data.predecessors} none={t('areas.before.none')} />
        <dt>{t('areas.after')}</dt>
        <Neighbours rows={data.successors} none={t('areas.after.none')} />
      </dl>
      <Button variant="default" size="xs" onClick={onClose}>
        {t('areas.history.close')}
      </Button>
    </section>
  );
}

function Neighbours({ rows, none }: { rows: readonly Neighbour[]; none: string }) {
  const t = useText(areaMessages);
  const language = useLanguage();
  if (rows.length === 0) return <dd>{none}</dd>;
  return (
    <>
      {rows.map(({ area, extent, onDay, verified }) => {
        const notes = [
          ...(area === null ? [] : [t(`areas.extent.${extent}`)]),
          ...(onDay === null ? [] : [formatDay(onDay)]),
          ...(verified ? [] : [t('areas.unchecked')]),
        ];
        const name = area === null ? t('areas.unknown') : displayName(area, language);
        return <dd key={area?.areaId ?? 'unknown'}>{`${name} (${notes.join(', ')})`}</dd>;
      })}
    </>
  );
}
