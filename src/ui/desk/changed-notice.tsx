import { Alert } from '@mantine/core';
import { formatMoment } from '../i18n/formats.ts';
import { useLanguage, useText } from '../i18n/language-context.tsx';
import { BroughtToView } from './brought-to-view.tsx';
import { deskMessages } from './messages.ts';

/** One thing that somebody did. */
interface Change {
  readonly version: number;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** What somebody else did while a form was open, each said by `say`; what was typed stays. */
export function ChangedNotice<Done extends Change>(props: {
  readonly changes: readonly Done[];
  readonly say: (change: Done) => string;
}) {
  const t = useText(deskMessages);
  const language = useLanguage();
  return (
    <BroughtToView>
      <Alert color="amber" variant="light" role="alert" title={t('desk.changed')}>
        <ul className="desk-changes">
          {props.changes.map((change) => (
            <li key={change.version}>
              {props.say(change)}: {change.by}, {formatMoment(change.at, language)}
            </li>
          ))}
        </ul>
        <p>{t('desk.changed.again')}</p>
      </Alert>
    </BroughtToView>
  );
}
