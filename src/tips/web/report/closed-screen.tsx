import { useText } from '../../../ui/i18n/language-context.tsx';
import { Button, ButtonLink } from '../../../ui/public/index.ts';
import { reportMessages } from './messages.ts';

/** Before any desk can receive: what one can do instead. `onTry` where a ward might have a desk after all. */
export function ClosedScreen({ onTry }: { onTry?: (() => void) | undefined }) {
  const t = useText(reportMessages);
  return (
    <>
      <h1>{t('closed.heading')}</h1>
      <p className="lead">{t('closed.lead')}</p>
      <ul className="purposes">
        <li>{t('closed.113')}</li>
        <li>{t('closed.police')}</li>
        <li>{t('closed.later')}</li>
      </ul>
      <p className="buttons">
        <ButtonLink href="tel:113">{t('closed.call')}</ButtonLink>
        {onTry && (
          <Button kind="secondary" onClick={onTry}>
            {t('closed.try')}
          </Button>
        )}
      </p>
    </>
  );
}
