import { useLocation } from '@tanstack/react-router';
import { type ComponentType, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { advance, type Ceremony, type CeremonyEvent, type CeremonyStep, emptyCeremony } from './ceremony.ts';
import { CeremonySecrets } from './secrets.ts';
import { DesksStep } from './steps/desks-step.tsx';
import { DoneStep } from './steps/done-step.tsx';
import { LocalityStep } from './steps/locality-step.tsx';
import { LogStep } from './steps/log-step.tsx';
import { AdministratorStep, FirstStewardStep, SecondStewardStep } from './steps/people-steps.tsx';
import { RecoveryCheckStep } from './steps/recovery-check-step.tsx';
import { RecoveryStep } from './steps/recovery-step.tsx';
import { ReviewStep } from './steps/review-step.tsx';
import { RoomStep } from './steps/room-step.tsx';
import { RootStep } from './steps/root-step.tsx';
import { TokenStep } from './steps/token-step.tsx';
import { CeremonyContext, type CeremonyRoom } from './use-ceremony.ts';
import '../accounts.css';

const STEPS: Record<CeremonyStep, ComponentType> = {
  token: TokenStep,
  room: RoomStep,
  locality: LocalityStep,
  root: RootStep,
  recovery: RecoveryStep,
  recovery_check: RecoveryCheckStep,
  steward_1: FirstStewardStep,
  steward_2: SecondStewardStep,
  administrator: AdministratorStep,
  log: LogStep,
  desks: DesksStep,
  review: ReviewStep,
  done: DoneStep,
};

const BEGINNING = { type: 'begun_again' } as const;

function reduce(state: Ceremony, event: CeremonyEvent | typeof BEGINNING): Ceremony {
  return event.type === 'begun_again' ? emptyCeremony : advance(state, event);
}

/** `/khoi-tao`: the first-run ceremony. Everything happens in this page until the one request at its end. */
export function Page() {
  const [state, happened] = useReducer(reduce, emptyCeremony);
  const [secrets] = useState(() => new CeremonySecrets());
  const token = useRef('');
  const givenToken = useLocation().hash;
  useLeaveWarning(state.root !== undefined && state.step !== 'done');
  useEffect(() => () => secrets.forget(), [secrets]);
  const room = useMemo<CeremonyRoom>(
    () => ({
      state,
      happened,
      secrets,
      authorization: () => ({ authorization: `Setup ${token.current}` }),
      setToken: (given) => {
        token.current = given;
      },
      givenToken,
      beginAgain: () => {
        secrets.forget();
        happened(BEGINNING);
      },
    }),
    [state, secrets, givenToken],
  );
  const Step = STEPS[state.step];
  return (
    <CeremonyContext.Provider value={room}>
      <Step key={state.step} />
    </CeremonyContext.Provider>
  );
}

/** Asks the browser to ask before keys that exist nowhere else are lost. */
function useLeaveWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [active]);
}
