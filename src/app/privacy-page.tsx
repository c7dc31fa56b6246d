import { useLanguage, useText } from '../ui/i18n/language-context.tsx';
import { definePage } from '../ui/public/define-page.ts';
import { localPath, PageLayout } from '../ui/public/index.ts';
import { ForgetDevice } from './forget-device.tsx';
import { appMessages } from './messages.ts';
import './privacy-page.css';

const SECTIONS = [
  {
    title: 'privacy.sealed',
    lines: ['privacy.sealed.1', 'privacy.sealed.2', 'privacy.sealed.3'],
  },
  { title: 'privacy.clear', lines: ['privacy.clear.1', 'privacy.clear.2', 'privacy.clear.3'] },
  { title: 'privacy.server', lines: ['privacy.server.1', 'privacy.server.2'] },
  {
    title: 'privacy.limits',
    lines: [
      'privacy.limits.1',
      'privacy.limits.2',
      'privacy.limits.3',
      'privacy.limits.4',
      'privacy.limits.5',
      'privacy.limits.6',
    ],
  },
  { title: 'privacy.not', lines: ['privacy.not.1', 'privacy.not.2'] },
] as const;

function PrivacyPage() {
  const t = useText(appMessages);
  const language = useLanguage();
  return (
    <PageLayout>
      <h1>{t('privacy.heading')}</h1>
      <p className="lead">{t('privacy.lead')}</p>
      {SECTIONS.map(({ title, lines }) => (
        <section key={title} className="account">
          <h2>{t(title)}</h2>
          <ul>
            {lines.map((line) => (
              <li key={line}>{t(line)}</li>
            ))}
          </ul>
        </section>
      ))}
      <section className="account">
        <h2>{t('privacy.check')}</h2>
        <p>{t('privacy.check.1')}</p>
        <p>
          <a href={localPath('/so-khoa', language)}>{t('privacy.check.link')}</a>
        </p>
      </section>
      <ForgetDevice />
    </PageLayout>
  );
}

/** `/rieng-tu`: who can read what, and what no web page can hide. */
export const page = definePage({
  messages: appMessages,
  title: (t) => t('privacy.title'),
  Page: PrivacyPage,
});
