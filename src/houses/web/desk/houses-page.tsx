import { Button, Loader, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { readScheme, type Scheme } from '../../../schemes/contract.ts';
import { client } from '../../../ui/client.ts';
import { EmptyState, ErrorNotice, MoreButton, PageTitle } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { usePages } from '../../../ui/use-pages.ts';
import { HOUSE_VIEWS, listHouses } from '../../contract.ts';
import { HOUSES } from '../kept-under.ts';
import { houseMessages } from '../messages.ts';
import { EnterHouse } from './enter-house.tsx';
import { HousesTable } from './houses-table.tsx';
import { Overview } from './overview.tsx';
import '../houses.css';

/** How long nobody types before one looks, in milliseconds. */
const QUIET_MS = 300;

/** `/mo-hinh-tu-quan/$schemeId/nha-tro`: what the houses of a club add up to, and the houses themselves. */
export function Page() {
  const t = useText(houseMessages);
  const kit = useText(deskMessages);
  const { schemeId = '' } = useParams({ strict: false });
  const scheme = useQuery({
    queryKey: ['schemes', 'read', schemeId],
    queryFn: () => client.call(readScheme, { params: { schemeId } }),
  });
  return (
    <div className="desk-page houses">
      <p>
        <Link to="/mo-hinh-tu-quan/$schemeId" params={{ schemeId }}>
          {t('desk.back')}
        </Link>
      </p>
      <PageTitle>{t('desk.title')}</PageTitle>
      {scheme.data && <p className="house-scheme">{scheme.data.name}</p>}
      <p className="house-lead">{t('desk.lead')}</p>
      {scheme.isError && <ErrorNotice error={scheme.error} onRetry={() => void scheme.refetch()} />}
      {scheme.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {scheme.data && <Houses scheme={scheme.data} />}
    </div>
  );
}

function Houses({ scheme }: { scheme: Scheme }) {
  const t = useText(houseMessages);
  const kit = useText(deskMessages);
  const { schemeId } = scheme;
  const [view, setView] = useState<(typeof HOUSE_VIEWS)[number]>('all');
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), QUIET_MS);
  const { list: houses, rows } = usePages([...HOUSES, 'list', schemeId, view, q], (start, signal) => {
    const query = { limit: 50, view, q, ...start };
    return client.call(listHouses, { params: { schemeId }, query, signal });
  });
  const narrowed = view !== 'all' || q !== '';
  return (
    <>
      {scheme.opens && (
        <div className="house-acts">
          <EnterHouse schemeId={schemeId} />
          <Button component={Link} to={`/mo-hinh-tu-quan/${schemeId}/nha-tro/nhap-tep`} variant="default">
            {t('houses.import')}
          </Button>
        </div>
      )}
      <Overview schemeId={schemeId} />
      <div className="house-row">
        <SegmentedControl
          aria-label={t('desk.view')}
          data={HOUSE_VIEWS.map((value) => ({ value, label: t(`desk.view.${value}`) }))}
          value={view}
          onChange={(value) => setView(HOUSE_VIEWS.find((each) => each === value) ?? view)}
        />
        <TextInput
          type="search"
          aria-label={t('desk.search')}
          placeholder={t('desk.search')}
          className="house-search"
          autoComplete="off"
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {houses.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {houses.isError && <ErrorNotice error={houses.error} onRetry={() => void houses.refetch()} />}
      {houses.isSuccess && rows.length === 0 && (
        <EmptyState
          title={t(narrowed ? 'desk.none' : 'houses.none.desk')}
          hint={t(narrowed ? 'desk.none.hint' : 'houses.none.desk.hint')}
        />
      )}
      {rows.length > 0 && <HousesTable rows={rows} />}
      <MoreButton list={houses} />
    </>
  );
}
