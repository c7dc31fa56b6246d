import { Button, NumberInput, Select, Stack, Text, Textarea } from '@mantine/core';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { parseDay } from '../../../law/parse-day.ts';
import {
  DayField,
  EmptyState,
  ErrorNotice,
  isReason,
  PageTitle,
  ReasonField,
  Seal,
} from '../../../ui/desk/index.ts';
import { wordsMessages } from '../../../ui/desk/words/messages.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { type FromTip, fromTipSchema } from '../../from-tip.ts';
import type { OffenceCode } from '../../offences.ts';
import { resultsMessages } from '../messages.ts';
import { OffenceChoice } from '../offence-choice.tsx';
import { PlaceChoice } from '../place-choice.tsx';
import { type NamedUnit, useKeptUnits } from '../use-result-actor.ts';
import { caseMessages } from './messages.ts';
import { SchemesField } from './schemes-field.tsx';
import { TipsField } from './tips-field.tsx';
import { useRecordCase } from './use-record-case.ts';
import '../results.css';
import './case.css';

/** `/ket-qua/vu-an/moi`: enters a case that was opened, by hand or from a tip. */
export function Page() {
  const t = useText(caseMessages);
  const units = useKeptUnits();
  const { state } = useLocation();
  const from = fromTipSchema.safeParse(state).data?.fromTip;
  const first = units.find(({ unitId }) => unitId === from?.unitId) ?? units[0];
  return (
    <div className="desk-page results">
      <PageTitle>{t('case.new')}</PageTitle>
      {first === undefined ? (
        <EmptyState title={t('cases.nobody')} hint={t('cases.nobody.hint')} />
      ) : (
        <RecordForm units={units} first={first} from={from} />
      )}
    </div>
  );
}

function RecordForm({
  units,
  first,
  from,
}: {
  units: readonly NamedUnit[];
  first: NamedUnit;
  from: FromTip | undefined;
}) {
  const t = useText(caseMessages);
  const results = useText(resultsMessages);
  const words = useText(wordsMessages);
  const navigate = useNavigate();
  const [unit, setUnit] = useState(first);
  const [number, setNumber] = useState<number | ''>('');
  const [opened, setOpened] = useState(formatDay(dayOfMoment(new Date())));
  const [placeAreaId, setPlace] = useState<number | null>(from?.placeAreaId ?? null);
  const [offence, setOffence] = useState<OffenceCode | null>(null);
  const [narrative, setNarrative] = useState('');
  const [persons, setPersons] = useState('');
  const [tipIds, setTips] = useState<readonly string[]>(from === undefined ? [] : [from.tipId]);
  const [schemeIds, setSchemes] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const { can, recording } = useRecordCase(unit);
  const openedOn = parseDay(opened);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const ready = openedOn !== undefined && placeAreaId !== null && offence !== null && number !== '';
    if (!ready || !isReason(narrative)) return;
    const told = { number, openedOn, placeAreaId, offence, narrative, persons, tipIds, schemeIds };
    recording.mutate(told, {
      onSuccess: (caseId) =>
        void navigate({ to: '/ket-qua/vu-an/$caseId', params: { caseId }, replace: true }),
    });
  };
  return (
    <form className="case-form" onSubmit={submit} noValidate>
      <Stack>
        {from && <p className="results-note">{t('case.fromTip')}</p>}
        {units.length > 1 && (
          <Select
            label={results('results.unit')}
            data={units.map(({ unitId, label }) => ({ value: String(unitId), label }))}
            value={String(unit.unitId)}
            onChange={(id) => setUnit(units.find(({ unitId }) => String(unitId) === id) ?? first)}
            allowDeselect={false}
            searchable
          />
        )}
        <div className="case-pair">
          <NumberInput
            label={t('cases.number')}
            description={t('case.number.hint')}
            value={number}
            onChange={(value) => setNumber(typeof value === 'number' ? value : '')}
            min={1}
            max={99_999}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            error={tried && number === '' && t('case.number.missing')}
            withAsterisk
          />
          <DayField
            label={t('cases.openedOn')}
            value={opened}
            onChange={(typed) => {
              setOpened(typed);
              setSchemes([]);
            }}
            wrong={tried && openedOn === undefined}
            required
          />
        </div>
        <PlaceChoice
          day={openedOn}
          value={placeAreaId}
          onChange={(areaId) => {
            setPlace(areaId);
            setSchemes([]);
          }}
          error={tried && placeAreaId === null && results('results.place.missing')}
        />
        <OffenceChoice
          within="form"
          value={offence}
          onChange={setOffence}
          error={tried && offence === null && results('results.offence.missing')}
        />
        <SchemesField day={openedOn} placeAreaId={placeAreaId} schemeIds={schemeIds} onChange={setSchemes} />
        <section className="case-sealed" aria-label={t('case.sealed')}>
          <div className="words-head">
            <h2>{t('case.sealed')}</h2>
            <Seal pending readers={[unit.label, words('words.readers.recovery')]} clear={t('case.clear')} />
          </div>
          <Stack>
            <ReasonField
              label={t('case.narrative')}
              hint={t('case.narrative.hint')}
              value={narrative}
              onChange={setNarrative}
              tried={tried}
            />
            <Textarea
              label={t('case.persons')}
              description={t('case.persons.hint')}
              value={persons}
              onChange={(event) => setPersons(event.currentTarget.value)}
              autosize
              minRows={2}
              maxRows={10}
              maxLength={4000}
            />
            <TipsField tipIds={tipIds} onChange={setTips} />
          </Stack>
        </section>
        {can !== 'yes' && (
          <Text c="red">{words(can === 'locked' ? 'words.write.locked' : 'words.write.noKey')}</Text>
        )}
        {recording.isError && <ErrorNotice error={recording.error} />}
        <div className="results-bar">
          <Button type="submit" loading={recording.isPending} disabled={can !== 'yes'}>
            {t('case.new.submit')}
          </Button>
          <Link to="/ket-qua">{t('case.back')}</Link>
        </div>
      </Stack>
    </form>
  );
}
