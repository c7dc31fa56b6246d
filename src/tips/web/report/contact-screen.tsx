import { useText } from '../../../ui/i18n/language-context.tsx';
import { ChoiceList, TextField } from '../../../ui/public/index.ts';
import { errorOf } from './faults.ts';
import { reportMessages } from './messages.ts';
import { Readers } from './readers.tsx';
import type { ScreenProps } from './screen-props.ts';

/** Whether to leave a way to be reached, and who will be able to read what. */
export function ContactScreen({ report, directory, askAgain }: ScreenProps) {
  const t = useText(reportMessages);
  const { answers, faults } = report.draft;
  const { contact } = answers;
  return (
    <>
      <ChoiceList
        id="contact"
        label={t('report.contact')}
        labelHidden
        choices={[
          { value: 'no', label: t('report.contact.no'), hint: t('report.contact.no.hint') },
          { value: 'yes', label: t('report.contact.yes'), hint: t('report.contact.yes.hint') },
        ]}
        value={contact.wanted}
        onChange={(wanted) => report.answer({ contact: { ...contact, wanted } })}
      />
      {contact.wanted === 'yes' && (
        <TextField
          id="contact-value"
          label={t('report.contact.value')}
          hint={t('report.contact.value.hint')}
          maxLength={300}
          value={contact.value}
          error={errorOf(faults, t, 'contact-value')}
          onChange={(value) => report.answer({ contact: { ...contact, value } })}
        />
      )}
      <h2 className="part-title">{t('report.readers')}</h2>
      <Readers directory={directory} again={askAgain} />
      <p className="ground">{t('report.honest')}</p>
    </>
  );
}
