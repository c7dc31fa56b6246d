import { useLanguage, useText } from '../ui/i18n/language-context.tsx';
import { IconEye, IconLock, IconMessage2, IconSearch, IconSend } from '../ui/icons.ts';
import { definePage } from '../ui/public/define-page.ts';
import { localPath, PageLayout } from '../ui/public/index.ts';
import { appMessages } from './messages.ts';
import './home-page.css';

const ASSURANCES = [
  { key: 'home.who.unit', Icon: IconEye },
  { key: 'home.who.sealed', Icon: IconLock },
  { key: 'home.who.answer', Icon: IconMessage2 },
] as const;

/** What else everybody may see. */
const MORE = [
  { path: '/mo-hinh', key: 'home.schemes' },
  { path: '/so-lieu', key: 'home.figures' },
  { path: '/truy-na', key: 'home.wanted' },
] as const;

function HomePage() {
  const t = useText(appMessages);
  const language = useLanguage();
  return (
    <PageLayout>
      <h1>{t('home.heading')}</h1>
      <a className="door door-report" href={localPath('/bao-tin', language)}>
        <IconSend size={28} aria-hidden="true" />
        <span>
          <span className="door-name">{t('home.report')}</span>
          <span className="door-hint">{t('home.report.hint')}</span>
        </span>
      </a>
      <a className="door door-follow" href={localPath('/theo-doi', language)}>
        <IconSearch size={28} aria-hidden="true" />
        <span>
          <span className="door-name">{t('home.follow')}</span>
          <span className="door-hint">{t('home.follow.hint')}</span>
        </span>
      </a>
      <section className="assurances" aria-labelledby="who">
        <h2 id="who">{t('home.who')}</h2>
        <ul>
          {ASSURANCES.map(({ key, Icon }) => (
            <li key={key}>
              <Icon size={20} aria-hidden="true" />
              <span>{t(key)}</span>
            </li>
          ))}
        </ul>
        <p>
          <a href={localPath('/rieng-tu', language)}>{t('home.who.more')}</a>
        </p>
      </section>
      <nav className="home-more" aria-label={t('home.more')}>
        <ul>
          {MORE.map(({ path, key }) => (
            <li key={path}>
              <a href={localPath(path, language)}>{t(key)}</a>
            </li>
          ))}
        </ul>
      </nav>
    </PageLayout>
  );
}

/** `/`: two doors, and who reads what comes through them. */
export const page = definePage({ messages: appMessages, title: (t) => t('home.title'), Page: HomePage });
