import { useText } from '../../../../ui/i18n/language-context.tsx';
import { type PublicNotice, wantedPhotoPath } from '../../../wanted-page-data.ts';
import { publicWantedMessages } from './messages.ts';

/** The portrait of a published notice, or a quiet place where there is none. */
export function Portrait({ notice, large = false }: { notice: PublicNotice; large?: boolean }) {
  const t = useText(publicWantedMessages);
  const className = large ? 'portrait portrait-large' : 'portrait';
  if (!notice.hasPhoto) return <span className={`${className} portrait-none`}>{t('wanted.noPhoto')}</span>;
  return (
    <img
      className={className}
      src={wantedPhotoPath(notice.noticeId)}
      // beside the name in a list it would say it twice
      alt={large ? t('wanted.photo', { name: notice.fullName }) : ''}
      loading={large ? 'eager' : 'lazy'}
    />
  );
}
