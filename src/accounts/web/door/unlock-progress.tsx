import { Loader } from '@mantine/core';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconCheck, IconCircle } from '../../../ui/icons.ts';
import { type UnlockStage, useAccount } from '../account-context.ts';
import { doorMessages } from '../messages.ts';

const STAGES: readonly UnlockStage[] = ['deriving', 'asking', 'opening'];

/** The three things that happen between a passphrase and open keys; the one that runs is marked. */
export function UnlockProgress() {
  const t = useText(doorMessages);
  const { stage } = useAccount();
  if (stage === undefined) return null;
  const now = STAGES.indexOf(stage);
  return (
    <div className="acc-stages" role="status" aria-label={t('stage.title')}>
      {STAGES.map((name, index) => (
        <p key={name} className={index === now ? 'acc-stage acc-stage-now' : 'acc-stage'}>
          {index < now && <IconCheck size={16} aria-hidden="true" />}
          {index === now && <Loader size={16} aria-hidden="true" />}
          {index > now && <IconCircle size={16} aria-hidden="true" />}
          {t(`stage.${name}`)}
        </p>
      ))}
    </div>
  );
}
