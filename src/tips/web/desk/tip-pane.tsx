import { Button, Loader } from '@mantine/core';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconArrowLeft } from '../../../ui/icons.ts';
import { tipMessages } from './messages.ts';
import { TipView } from './tip-view.tsx';
import { useTip } from './use-opened.ts';
import { useSteps } from './use-talk.ts';

/** One tip, beside the list or as a page of its own. `version` is what the list knows of it. */
export function TipPane(props: { tipId: string; version: number | undefined; onBack: () => void }) {
  const t = useText(tipMessages);
  const { steps } = useSteps(props.tipId);
  // a step's number is the version that it made
  const known = Math.max(props.version ?? 0, steps[0]?.seq ?? 0);
  const tip = useTip(props.tipId, known);
  return (
    <article className="tip" aria-busy={tip.data !== undefined && tip.data.tip.version < known}>
      <Button
        className="tip-back"
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
        onClick={props.onBack}
      >
        {t('tip.back')}
      </Button>
      {tip.data && <TipView reply={tip.data} onGone={props.onBack} />}
      {!tip.data && tip.isError && <ErrorNotice error={tip.error} onRetry={() => void tip.refetch()} />}
      {tip.isPending && <Loader m="xl" size="sm" aria-label={t('tip.loading')} />}
    </article>
  );
}
