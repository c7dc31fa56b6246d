import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconEye } from '../../../ui/icons.ts';
import { tipMessages } from './messages.ts';

/** Above a tip that the duty desk reads along: why it is here, and what is not done here. */
export function AlongLine() {
  const t = useText(tipMessages);
  return (
    <div className="clock-line retention-line">
      <IconEye size={20} aria-hidden="true" />
      <div>
        <p className="clock-words">{t('tip.along')}</p>
        <p className="clock-ground">{t('tip.along.hint')}</p>
      </div>
    </div>
  );
}
