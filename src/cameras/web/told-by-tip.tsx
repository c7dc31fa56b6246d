import { useText } from '../../ui/i18n/language-context.tsx';
import type { CameraFromTip } from '../from-tip.ts';
import { cameraMessages } from './messages.ts';
import { useToldByTip } from './use-from-tip.ts';

/** When and where it happened by the words of the tip from which somebody came; nothing where it does not say. */
export function ToldLine({ fromTip }: { fromTip: CameraFromTip | undefined }) {
  const t = useText(cameraMessages);
  const told = useToldByTip(fromTip);
  const said = [told?.hour, told?.place].filter(Boolean).join(' · ');
  if (said === '') return null;
  return <p className="cameras-told">{t('ask.told', { said })}</p>;
}
