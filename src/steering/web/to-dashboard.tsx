import { Link } from '@tanstack/react-router';
import { useText } from '../../ui/i18n/language-context.tsx';
import { IconArrowLeft } from '../../ui/icons.ts';
import type { View } from '../view.ts';
import { steerMessages } from './messages.ts';

/** From the page of one number back to the board's, with the same area and period. */
export function ToDashboard({ view }: { readonly view: View }) {
  const t = useText(steerMessages);
  return (
    <Link className="steer-back steer-off-paper" to="/dieu-hanh" search={{ ...view }}>
      <IconArrowLeft size={20} aria-hidden="true" />
      {t('steer.back')}
    </Link>
  );
}
