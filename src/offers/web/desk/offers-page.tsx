import { Loader, SegmentedControl, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { EmptyState, ErrorNotice, MoreButton, PageTitle, ScopeNote } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { usePages } from '../../../ui/use-pages.ts';
import { listOffers, OFFER_VIEWS } from '../../contract.ts';
import { offersMessages } from './messages.ts';
import { mostPressing, type WaitingCounts } from './most-pressing.ts';
import { OfferCard } from './offer-card.tsx';
import { type AnsweringUnit, OFFERS, useAnsweringUnits } from './use-offers.ts';
import { useWaitingCounts } from './use-waiting-counts.ts';
import './offers.css';

type View = (typeof OFFER_VIEWS)[number];

/** `/mo-hinh-tu-quan/de-nghi`: what residents ask of schemes and propose, by the day on which an answer is due. */
export function Page() {
  const t = useText(offersMessages);
  const units = useAnsweringUnits();
  return (
    <div className="desk-page offers">
      <p>
        <Link to="/mo-hinh-tu-quan">{t('offers.back')}</Link>
      </p>
      <PageTitle>{t('offers.title')}</PageTitle>
      <p className="offers-lead">{t('offers.lead')}</p>
      {units.length === 0 ? (
        <EmptyState title={t('offers.nobody')} hint={t('offers.nobody.hint')} />
      ) : (
        <Offers units={units} />
      )}
    </div>
  );
}

/** The register of one unit, the most pressing first, and how many wait in the others. */
function Offers({ units }: { readonly units: readonly AnsweringUnit[] }) {
  const kit = useText(deskMessages);
  const { counts, error, again } = useWaitingCounts(units);
  const first = counts && mostPressing(units, counts);
  if (error) return <ErrorNotice error={error} onRetry={again} />;
  if (!first) return <Loader m="xl" aria-label={kit('desk.loading')} />;
  return <Register units={units} first={first} counts={counts} />;
}

function Register(props: {
  readonly units: readonly AnsweringUnit[];
  readonly first: AnsweringUnit;
  readonly counts: ReadonlyMap<number, WaitingCounts>;
}) {
  const { units, first, counts } = props;
  const t = useText(offersMessages);
  const [unitId, setUnitId] = useState(first.unitId);
  const [view, setView] = useState<View>('open');
  const unit = units.find((each) => each.unitId === unitId) ?? first;
  const labelOf = ({ unitId: id, label }: AnsweringUnit) => {
    const waiting = counts.get(id)?.waiting ?? 0;
    return waiting === 0 ? label : t('offers.unit.waiting', { unit: label, waiting });
  };
  const others = units.filter((each) => each !== unit && (counts.get(each.unitId)?.waiting ?? 0) > 0);
  return (
    <>
      <div className="offers-bar">
        <SegmentedControl
          aria-label={t('offers.which')}
          data={OFFER_VIEWS.map((value) => ({ value, label: t(`offers.view.${value}`) }))}
          value={view}
          onChange={(value) => setView(OFFER_VIEWS.find((each) => each === value) ?? 'open')}
        />
        {units.length > 1 && (
          <Select
            aria-label={t('offers.unit')}
            className="offers-unit"
            data={units.map((each) => ({ value: String(each.unitId), label: labelOf(each) }))}
            value={String(unit.unitId)}
            onChange={(value) => setUnitId(Number(value))}
            allowDeselect={false}
          />
        )}
      </div>
      {others.length > 0 && (
        <ScopeNote
          sentences={[t('offers.elsewhere')]}
          choices={others.map((each) => ({ value: each.unitId, label: labelOf(each) }))}
          onChoose={setUnitId}
        />
      )}
      <OfferList key={`${unit.unitId} ${view}`} unit={unit} view={view} />
    </>
  );
}

function OfferList({ unit, view }: { readonly unit: AnsweringUnit; readonly view: View }) {
  const t = useText(offersMessages);
  const kit = useText(deskMessages);
  const { list, rows } = usePages([...OFFERS, 'list', unit.unitId, view], (start, signal) =>
    client.call(listOffers, { query: { unitId: unit.unitId, view, limit: 20, ...start }, signal }),
  );
  const fault = list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isLoadingError) return fault;
  if (list.isPending) return <Loader m="xl" aria-label={kit('desk.loading')} />;
  if (rows.length === 0) {
    return <EmptyState title={t(`offers.none.${view}`)} hint={t('offers.none.hint')} />;
  }
  // an answer may be being written below: what failed to come anew leaves what has come
  return (
    <>
      {fault}
      <ul className="offers-list" aria-label={t(`offers.view.${view}`)}>
        {rows.map((offer) => (
          <OfferCard key={offer.offerId} unit={unit} offer={offer} />
        ))}
      </ul>
      <MoreButton list={list} />
    </>
  );
}
