import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { lawBook } from '../../../law/contract.ts';
import { dayOfMoment } from '../../../law/day.ts';
import { client } from '../../../ui/client.ts';
import { FormDialog } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Period } from '../../periods.ts';
import { LENGTH_OF_KIND, REPORT_KINDS, type ReportKind } from '../../report.ts';
import { composeReport } from '../../report-contract.ts';
import { AreaSelect } from '../area-select.tsx';
import { useAreas } from '../use-areas.ts';
import { CalendarPeriod, type ChosenPeriod } from './calendar-period.tsx';
import { FreePeriod } from './free-period.tsx';
import { reportMessages } from './messages.ts';
import type { WritingUnit } from './use-writing-units.ts';

/** Which report: whose, of what kind, about which area and period. */
export function ComposeDialog(props: {
  units: readonly WritingUnit[];
  first: WritingUnit;
  onClose: () => void;
}) {
  const { units, first, onClose } = props;
  const t = useText(reportMessages);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const areas = useAreas();
  const { data: book } = useQuery({ queryKey: ['law'], queryFn: () => client.call(lawBook) });
  const [unit, setUnit] = useState(first);
  const [areaId, setAreaId] = useState(first.areaId);
  const [kind, setKind] = useState<ReportKind>('monthly');
  const [chosen, setChosen] = useState<ChosenPeriod>();
  const [tried, setTried] = useState(false);
  const reportId = useRef(crypto.randomUUID());
  const composing = useMutation({
    mutationFn: ({ from, to, calendar }: ChosenPeriod) => {
      const body = { reportId: reportId.current, unitId: unit.unitId, kind, areaId, calendar, from, to };
      return client.call(composeReport, { body });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['steering', 'reports'] });
      await navigate({ to: '/dieu-hanh/bao-cao/$reportId', params: { reportId: reportId.current } });
    },
  });
  const length = LENGTH_OF_KIND[kind];
  const choose = (period: Period | undefined, calendar: ChosenPeriod['calendar']) =>
    setChosen(period && { ...period, calendar });
  const changeUnit = (value: string) => {
    const next = units.find(({ unitId }) => String(unitId) === value) ?? first;
    setUnit(next);
    setAreaId(next.areaId);
  };
  return (
    <FormDialog
      title={t('compose.title')}
      lead={t('compose.lead')}
      submit={t('compose.submit')}
      pending={composing.isPending}
      error={composing.error}
      onSubmit={() => {
        setTried(true);
        if (chosen) composing.mutate(chosen);
      }}
      onClose={onClose}
    >
      {units.length > 1 && (
        <NativeSelect
          label={t('compose.unit')}
          value={String(unit.unitId)}
          data={units.map(({ unitId, label }) => ({ value: String(unitId), label }))}
          onChange={(event) => changeUnit(event.currentTarget.value)}
        />
      )}
      <NativeSelect
        label={t('compose.kind')}
        value={kind}
        data={REPORT_KINDS.map((value) => ({ value, label: t(`reports.kind.${value}`) }))}
        onChange={(event) => {
          setKind(REPORT_KINDS.find((each) => each === event.currentTarget.value) ?? kind);
          setChosen(undefined);
        }}
      />
      {areas && <AreaSelect areas={areas} within={[unit.areaId]} value={areaId} onChange={setAreaId} />}
      {length === null && <FreePeriod tried={tried} onChange={(period) => choose(period, 'free')} />}
      {length !== null && book && (
        <CalendarPeriod
          key={length}
          book={book}
          length={length}
          today={dayOfMoment(new Date())}
          onChange={setChosen}
        />
      )}
    </FormDialog>
  );
}
