import { Checkbox, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { addDays, dayOfMoment } from '../../../law/day.ts';
import { client } from '../../../ui/client.ts';
import { PanelForm } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { turnsOf } from '../../shift.ts';
import { MOST_PLANNED, planShifts } from '../../shift-contract.ts';
import { shiftMessages } from '../shift-messages.ts';
import { useToldDay } from '../told-day.ts';
import { SameDayNotice } from './same-day-notice.tsx';
import { useAct } from './use-act.ts';
import type { KnownTeam } from './use-team.ts';

/** Plans duty: some people, on some of the next days, in one shift. */
export function PlanForm(props: {
  readonly siteId: string;
  readonly known: KnownTeam;
  readonly onClose: () => void;
}) {
  const t = useText(shiftMessages);
  const { siteId, known, onClose } = props;
  const { shiftsADay, ownId, days: offered } = known.team;
  const today = dayOfMoment(new Date());
  const tell = useToldDay(today);
  const [who, setWho] = useState<readonly string[]>([]);
  const [days, setDays] = useState<readonly string[]>([]);
  const [number, setNumber] = useState('1');
  const [tried, setTried] = useState(false);
  const turns = turnsOf(who, days);
  // the ids hang on what is chosen: sent again after a lost answer, it is the same plan
  const [ids] = useState(() => new Map<string, string>());
  const idOf = (turn: string) => {
    const id = ids.get(turn) ?? crypto.randomUUID();
    ids.set(turn, id);
    return id;
  };
  const planning = useAct(
    () => {
      const shifts = turns.map(({ memberId, onDay }) => {
        const shiftId = idOf(`${memberId} ${onDay} ${number}`);
        return { shiftId, memberId, onDay, number: Number(number) };
      });
      return client.call(planShifts, { params: { siteId }, body: { shifts } });
    },
    t('plan.done'),
    onClose,
  );
  const tooMany = turns.length > MOST_PLANNED;
  return (
    <PanelForm
      title={t('plan.add')}
      submit={turns.length === 0 ? t('plan.submit.none') : t('plan.submit', { count: turns.length })}
      pending={planning.isPending}
      error={planning.error}
      onSubmit={() => {
        setTried(true);
        if (turns.length > 0 && !tooMany) planning.mutate(undefined);
      }}
      onCancel={onClose}
    >
      <Checkbox.Group
        label={t('plan.who')}
        value={[...who]}
        onChange={setWho}
        error={tried && who.length === 0 && t('plan.who.fault')}
      >
        <Stack gap="xs" mt="xs">
          {known.people.map(({ memberId }) => {
            const name = known.nameOf(memberId);
            const label = memberId === ownId ? t('plan.you', { name }) : name;
            return <Checkbox key={memberId} value={memberId} label={label} />;
          })}
        </Stack>
      </Checkbox.Group>
      {shiftsADay > 1 && (
        <Radio.Group label={t('plan.number')} value={number} onChange={setNumber}>
          <div className="shift-choices">
            {Array.from({ length: shiftsADay }, (_, index) => String(index + 1)).map((each) => (
              <Radio key={each} value={each} label={t('shifts.number', { number: each })} />
            ))}
          </div>
        </Radio.Group>
      )}
      <Checkbox.Group
        label={t('plan.days')}
        value={[...days]}
        onChange={setDays}
        error={tried && days.length === 0 && t('plan.days.fault')}
      >
        <Stack gap="xs" mt="xs">
          {Array.from({ length: offered }, (_, index) => addDays(today, index)).map((day) => (
            <Checkbox key={day} value={day} label={tell(day)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <SameDayNotice siteId={siteId} known={known} who={who} days={days} number={Number(number)} />
      {tooMany && <p role="alert">{t('plan.many', { most: MOST_PLANNED, count: turns.length })}</p>}
    </PanelForm>
  );
}
