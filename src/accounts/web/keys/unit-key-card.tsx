import { Alert, Button, Loader, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { ErrorNotice, StateChip } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle } from '../../../ui/icons.ts';
import type { Unit, UnitKey } from '../../contract.ts';
import { KEY_ROLES } from '../../roles.ts';
import { type UnitKeyState, unitKeyState } from '../../unit-key-state.ts';
import { Fingerprint } from '../fingerprint.tsx';
import { Members } from './members.tsx';
import { keysMessages } from './messages.ts';
import { NextKey } from './next-key.tsx';
import {
  keyMembers,
  type Member,
  useMakeUnitKey,
  useMembers,
  useOwnMark,
  useUnitKeys,
} from './use-unit-keys.ts';

const TONES = { none: 'halted', waiting: 'waiting', in_force: 'done' } as const;

/** The key of one unit: how it stands, what to do next, who holds it. */
export function UnitKeyCard(props: {
  readonly unit: Unit;
  readonly isChief: boolean;
  /** Whether the unit has ended and the person acts for it as a member of its heir. */
  readonly isInherited?: boolean;
  /** What else there is to say of the key: pages of other rooms know more of what is sealed to it. */
  readonly children?: ReactNode;
}) {
  const { unit, isChief, isInherited = false } = props;
  const t = useText(keysMessages);
  const kit = useText(deskMessages);
  const language = useLanguage();
  const keys = useUnitKeys(unit.unitId);
  const members = useMembers(unit.unitId);
  const name = language === 'vi' ? unit.name : unit.nameEn;
  const failed = keys.error ?? members.error;
  const state =
    keys.data && members.data && unitKeyState(keys.data.rows, members.data.rows, members.data.formerHolders);
  // a unit that has ended invites nobody, and its heir alone makes its next key
  const lastDay = unit.validTo !== null && unit.validTo < dayOfMoment(new Date()) ? unit.validTo : null;
  const makesKeys = isChief && (lastDay === null || isInherited);
  const title = isInherited ? t('inherited.title', { unit: name }) : name;
  return (
    <section className={isInherited ? 'acc-card acc-inherited' : 'acc-card'} aria-label={title}>
      <div className="acc-head">
        <h2>{title}</h2>
        {state && <StateChip tone={TONES[state.stage]}>{t(`stage.${state.stage}`)}</StateChip>}
      </div>
      {lastDay !== null && (
        <Text className="acc-measure">
          {t(isInherited ? 'inherited.lead' : 'ended.lead', { day: formatDay(lastDay) })}
        </Text>
      )}
      {failed && <ErrorNotice error={failed} />}
      {!state && !failed && <Loader aria-label={kit('desk.loading')} />}
      {state && members.data && (
        <>
          <Stack gap="sm" mt="xs">
            {state.stage === 'none' && <MakeKey unit={unit} isChief={isChief} members={members.data.rows} />}
            {state.current && <InForce state={state} current={state.current} />}
            {state.pending && <ReadOut entry={state.pending} />}
            <NextKey unitId={unit.unitId} isChief={makesKeys} state={state} members={members.data.rows} />
            {props.children}
            {state.tooFewHolders && <FewHolders hasEnded={lastDay !== null} kind={unit.kind} />}
          </Stack>
          <Members
            unit={unit}
            name={name}
            members={members.data.rows}
            invited={members.data.invited}
            lacking={state.lacking}
            roles={isChief && lastDay === null ? KEY_ROLES : []}
            heading="h3"
          />
        </>
      )}
    </section>
  );
}

function MakeKey(props: { unit: Unit; isChief: boolean; members: readonly Member[] }) {
  const t = useText(keysMessages);
  const making = useMakeUnitKey(props.unit.unitId);
  if (!props.isChief) return <Text>{t('make.chief')}</Text>;
  const make = () => making.mutate({ epoch: 1, members: keyMembers(props.members) });
  return (
    <Stack align="flex-start" gap="sm">
      <Text className="acc-measure">{t('make.why')}</Text>
      {making.isError && <ErrorNotice error={making.error} />}
      <Button onClick={make} loading={making.isPending}>
        {t('make.submit')}
      </Button>
      {making.isPending && <Text role="status">{t('make.making')}</Text>}
    </Stack>
  );
}

function InForce({ state, current }: { state: UnitKeyState; current: UnitKey }) {
  const t = useText(keysMessages);
  const { epoch, createdOn } = current;
  return (
    <Text c="dimmed">{t('force.since', { epoch, day: formatDay(createdOn), holders: state.holders })}</Text>
  );
}

/** The mark of this browser's own copy of the key: never the server's word for it. */
function ReadOut({ entry }: { entry: UnitKey }) {
  const t = useText(keysMessages);
  const own = useOwnMark(entry);
  if (own.isPending) return null;
  if (!own.data) return <Text c="dimmed">{t('mark.locked')}</Text>;
  if (!own.data.same) {
    return (
      <Alert
        color="red"
        variant="light"
        role="alert"
        icon={<IconAlertTriangle size={20} aria-hidden="true" />}
      >
        <Text c="var(--ink)">{t('mark.differs')}</Text>
      </Alert>
    );
  }
  return (
    <div>
      <Fingerprint text={own.data.mark} label={t('mark.label', { epoch: entry.epoch })} />
      <Text className="acc-measure">{t('mark.read')}</Text>
    </div>
  );
}

/** A unit that has ended invites nobody: there is only the key to hand on. */
/** Nobody reads along with an independent desk, and what has ended receives nothing new. */
function FewHolders({ hasEnded, kind }: { hasEnded: boolean; kind: Unit['kind'] }) {
  const t = useText(keysMessages);
  return (
    <Alert
      color="amber"
      variant="light"
      title={t('few.title')}
      icon={<IconAlertTriangle size={20} aria-hidden="true" />}
    >
      <Text c="var(--ink)" className="acc-measure">
        {t(hasEnded ? 'few.ended' : 'few.body')} {!hasEnded && kind === 'desk' && t('few.along')}
      </Text>
    </Alert>
  );
}
