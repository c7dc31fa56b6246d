import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { wordsOf } from '../../indicator-words.ts';
import { INDICATOR_CODES } from '../../indicators.ts';
import { FIGURE_PARTS, WHOLE_FIELDS } from '../../report-fields.ts';
import { reportMessages } from './messages.ts';

/** What can stand between double braces, with what each becomes. */
export function FieldList() {
  const t = useText(reportMessages);
  const language = useLanguage();
  const parts = FIGURE_PARTS.map((part) => `.${part} (${t(`templates.part.${part}`)})`).join(', ');
  return (
    <section aria-label={t('templates.fields')}>
      <h2>{t('templates.fields')}</h2>
      <p className="reports-soft">{t('templates.fields.lead', { example: '{{resolved.change}}', parts })}</p>
      <dl className="reports-fields">
        {WHOLE_FIELDS.map((field) => (
          <div key={field}>
            <dt>
              <code>{`{{${field}}}`}</code>
            </dt>
            <dd>{t(`templates.whole.${field}`)}</dd>
          </div>
        ))}
        {INDICATOR_CODES.map((code) => (
          <div key={code}>
            <dt>
              <code>{`{{${code}}}`}</code>
            </dt>
            <dd>{wordsOf(code, language).name}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
