import { useText } from '../../../ui/i18n/language-context.tsx';
import { tipMessages } from './messages.ts';
import { useMembers } from './use-desk-facts.ts';

/** Tells who lacks a share of an epoch which colleagues can hand it on. */
export function NoShare(props: { unitId: number; epoch: number; unit: string }) {
  const { unitId, epoch, unit } = props;
  const t = useText(tipMessages);
  const { data } = useMembers(unitId, true);
  const holders = data?.rows.filter(({ epochs }) => epochs.includes(epoch)) ?? [];
  const names = holders.map(({ displayName }) => displayName).join(', ');
  return (
    <div className="letter-closed">
      <p className="letter-closed-title">{t('tip.noShare')}</p>
      <p>{t('tip.noShare.hint', { epoch, unit })}</p>
      {data && <p>{names ? t('tip.noShare.who', { epoch, names }) : t('tip.noShare.nobody')}</p>}
    </div>
  );
}
