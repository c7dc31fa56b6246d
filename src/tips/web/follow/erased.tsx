import type { LawBook } from '../../../law/law-book.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { Notice } from '../../../ui/public/index.ts';
import { followMessages } from './messages.ts';
import type { FollowedTip } from './opening-calls.ts';

/** In the place of the talk: that the content has been erased, when, and on what ground. */
export function Erased(props: {
  readonly erasure: NonNullable<FollowedTip['erasure']>;
  readonly law: LawBook | null;
}) {
  const { erasure, law } = props;
  const t = useText(followMessages);
  const language = useLanguage();
  const row = law?.parameters.find(({ code }) => code === erasure.ground);
  const ground = row && (language === 'vi' ? row.source : row.sourceEn);
  return (
    <Notice kind="done">
      <p>
        <strong>{t('tip.erased', { day: formatDay(erasure.on) })}</strong>
      </p>
      <p>{t('tip.erased.more')}</p>
      {ground && <p className="ground">{t('tip.erased.ground', { ground })}</p>}
    </Notice>
  );
}
