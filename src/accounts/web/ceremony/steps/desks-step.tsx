import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type Area, isCommunal } from '../../../../areas/area.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle } from '../../../../ui/icons.ts';
import { AreaPicker } from '../../area-picker.tsx';
import { useAreas } from '../../use-areas.ts';
import { takenLogins } from '../ceremony.ts';
import { type DeskDraft, deskFaults, newDeskDraft } from '../desk-draft.ts';
import { ceremonyMessages } from '../messages.ts';
import { StepFrame } from '../step-frame.tsx';
import { useCeremony } from '../use-ceremony.ts';
import { DeskCard } from './desk-card.tsx';

/** The units that receive from the first day, each with a chief to invite. */
export function DesksStep() {
  const t = useText(ceremonyMessages);
  const { state, happened } = useCeremony();
  const areas = useAreas();
  const place = areas?.areas.find(({ areaId }) => areaId === state.locality?.areaId);
  const [tried, setTried] = useState(false);
  const { desks } = state;
  const change = (changed: readonly DeskDraft[]) => happened({ type: 'desks_changed', desks: changed });
  useEffect(() => {
    if (desks.length > 0 || !place) return;
    const first = [newDeskDraft('duty', place), newDeskDraft('independent', place)];
    happened({ type: 'desks_changed', desks: first });
  }, [desks, place, happened]);
  const taken = takenLogins(state);
  const faults = deskFaults(desks, taken);
  const has = (kind: DeskDraft['kind']) => desks.some((desk) => desk.kind === kind);
  return (
    <StepFrame title={t('desks.title')} lead={t('desks.lead')}>
      <Stack>
        {desks.map((desk, index) => (
          <DeskCard
            // Desks have no name of their own before they are written; their place in the list is it.
            key={`${desk.kind} ${desk.areaId}`}
            desk={desk}
            taken={[...taken, ...desks.filter((other) => other !== desk).map(({ chief }) => chief.login)]}
            faults={tried ? faults.filter((fault) => fault.desk === index) : []}
            onChange={(changed) => change(desks.map((each) => (each === desk ? changed : each)))}
            onRemove={() => change(desks.filter((other) => other !== desk))}
          />
        ))}
        <Group>
          {place && !has('duty') && (
            <Button variant="light" onClick={() => change([newDeskDraft('duty', place), ...desks])}>
              {t('desks.add.duty')}
            </Button>
          )}
          {place && !has('independent') && (
            <Button variant="light" onClick={() => change([...desks, newDeskDraft('independent', place)])}>
              {t('desks.add.independent')}
            </Button>
          )}
        </Group>
        <AreaPicker
          label={t('desks.add')}
          description={t('desks.add.hint')}
          nothingFound={t('locality.none')}
          among={(area, all) => isBelow(area, place, all) && !hasDesk(desks, area)}
          onPick={(area) => area && change([...desks, newDeskDraft('desk', area)])}
          again
        />
        {tried && !has('duty') && <Warning text={t('desks.no_duty')} />}
        {!has('independent') && <Warning text={t('desks.no_independent')} />}
        <Button
          className="acc-go"
          onClick={() => {
            setTried(true);
            happened({ type: 'desks_chosen' });
          }}
        >
          {t('desks.submit')}
        </Button>
      </Stack>
    </StepFrame>
  );
}

function Warning({ text }: { text: string }) {
  return (
    <Alert color="amber" variant="light" icon={<IconAlertTriangle size={20} aria-hidden="true" />}>
      <Text c="var(--ink)">{text}</Text>
    </Alert>
  );
}

function hasDesk(desks: readonly DeskDraft[], area: Area): boolean {
  return desks.some(({ kind, areaId }) => kind === 'desk' && areaId === area.areaId);
}

/** Whether a ward or commune of today lies in a place, or is the place. */
function isBelow(area: Area, place: Area | undefined, areas: readonly Area[]): boolean {
  if (!place || !isCommunal(area) || area.validTo !== null) return false;
  let above: Area | undefined = area;
  while (above && above.areaId !== place.areaId) {
    const { parentId }: Area = above;
    above = areas.find(({ areaId }) => areaId === parentId);
  }
  return above !== undefined;
}
