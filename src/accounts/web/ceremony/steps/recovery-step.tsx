import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { ErrorNotice } from '../../../../ui/desk/index.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import { IconCircleCheck } from '../../../../ui/icons.ts';
import { ceremonyMessages } from '../messages.ts';
import { PrintSheet, Sheet } from '../print-sheet.tsx';
import { StepFrame } from '../step-frame.tsx';
import { useCeremony } from '../use-ceremony.ts';

const NUMBERS = [1, 2, 3] as const;

/** Makes the recovery key and hands its three shares to three bodies. */
export function RecoveryStep() {
  const t = useText(ceremonyMessages);
  const { state } = useCeremony();
  return (
    <StepFrame title={t('recovery.title')} lead={t('recovery.lead')}>
      {state.recovery ? <Shares {...state.recovery} /> : <Bodies />}
    </StepFrame>
  );
}

function Bodies() {
  const t = useText(ceremonyMessages);
  const { happened, secrets } = useCeremony();
  const [bodies, setBodies] = useState<readonly string[]>(() => NUMBERS.map((n) => t(`recovery.body.${n}`)));
  const [tried, setTried] = useState(false);
  const names = bodies.map((name) => name.trim());
  const good = names.every((name) => name !== '') && new Set(names).size === NUMBERS.length;
  const making = useMutation({
    mutationFn: () => secrets.makeRecovery(),
    onSuccess: (recovery) => happened({ type: 'recovery_made', ...recovery, bodies: names }),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (good) making.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {NUMBERS.map((number) => (
          <TextInput
            key={number}
            label={t('recovery.body', { number })}
            value={bodies[number - 1] ?? ''}
            onChange={({ currentTarget: { value } }) =>
              setBodies(bodies.map((body, at) => (at === number - 1 ? value : body)))
            }
            error={tried && !good && number === 1 && t('recovery.body.fault')}
          />
        ))}
        {making.isError && <ErrorNotice error={making.error} />}
        <Button type="submit" loading={making.isPending}>
          {t('recovery.make')}
        </Button>
      </Stack>
    </form>
  );
}

function Shares({ bodies, printed }: { bodies: readonly string[]; printed: readonly number[] }) {
  const t = useText(ceremonyMessages);
  const { happened, secrets } = useCeremony();
  return (
    <Stack>
      {secrets.shares().map(({ number, text }) => (
        <Share
          key={number}
          number={number}
          text={text}
          body={bodies[number - 1] ?? ''}
          done={printed.includes(number)}
        />
      ))}
      <Button
        className="acc-go"
        disabled={printed.length < NUMBERS.length}
        onClick={() => happened({ type: 'shares_handed_out' })}
      >
        {t('recovery.submit')}
      </Button>
    </Stack>
  );
}

function Share(props: { number: number; text: string; body: string; done: boolean }) {
  const t = useText(ceremonyMessages);
  const { happened } = useCeremony();
  const { number, text, body } = props;
  const [shown, setShown] = useState(false);
  const handedOut = () => happened({ type: 'share_printed', number });
  const toggle = () => {
    setShown(!shown);
    handedOut();
  };
  return (
    <section className="acc-card" aria-label={t('recovery.share', { number, body })}>
      <div className="acc-head">
        <h2>{t('recovery.share', { number, body })}</h2>
        {props.done && (
          <span className="acc-done">
            <IconCircleCheck size={20} aria-hidden="true" /> {t('recovery.printed')}
          </span>
        )}
      </div>
      <Group mt="xs">
        <PrintSheet
          label={t('recovery.print', { number })}
          onPrinted={handedOut}
          sheet={
            <Sheet title={t('recovery.sheet.title', { number })} keep={t('recovery.sheet.keep')}>
              <p>
                {t('recovery.sheet.body')}: <strong>{body}</strong>
              </p>
              <p className="acc-sheet-code">{text}</p>
            </Sheet>
          }
        />
        <Button variant="default" aria-expanded={shown} onClick={toggle}>
          {t(shown ? 'recovery.hide' : 'recovery.show')}
        </Button>
      </Group>
      {shown && <p className="acc-token acc-share">{text}</p>}
    </section>
  );
}
