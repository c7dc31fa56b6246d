import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconPhone } from '../../../ui/icons.ts';
import { ButtonLink, ChoiceList } from '../../../ui/public/index.ts';
import { CATEGORIES, NOT_RECEIVED } from '../../categories.ts';
import { errorOf } from './faults.ts';
import { reportMessages } from './messages.ts';
import type { ScreenProps } from './screen-props.ts';

/** What kind of harm it is; below, folded, what is not received here. */
export function KindScreen({ report }: ScreenProps) {
  const t = useText(reportMessages);
  const language = useLanguage();
  const choices = CATEGORIES.map(({ code, name, examples }) => ({
    value: code,
    label: name[language],
    hint: examples[language],
  }));
  return (
    <>
      <ChoiceList
        id="kind"
        label={t('report.kind')}
        labelHidden
        choices={choices}
        value={report.draft.answers.category}
        error={errorOf(report.draft.faults, t, 'kind')}
        onChange={(category) => report.answer({ category })}
      />
      <details className="folded">
        <summary>{t('report.not')}</summary>
        <p>{t('report.not.lead')}</p>
        <ul>
          {NOT_RECEIVED.map((each) => (
            <li key={each}>{t(`report.not.${each}`)}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** Shown once for what may be going on right now, before anything else is asked. */
export function UrgentScreen() {
  const t = useText(reportMessages);
  return (
    <p className="call">
      <ButtonLink href="tel:113" kind="secondary">
        <IconPhone size={24} aria-hidden="true" />
        {t('report.urgent.call')}
      </ButtonLink>
    </p>
  );
}
