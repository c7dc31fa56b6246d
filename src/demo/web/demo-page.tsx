import type { Role } from '../../accounts/roles.ts';
import type { SiteRole } from '../../accounts/site-roles.ts';
import { CATEGORIES } from '../../tips/categories.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { definePage } from '../../ui/public/define-page.ts';
import { ButtonLink, localPath, Notice, PageLayout, Progress } from '../../ui/public/index.ts';
import { demoMessages } from './messages.ts';
import type { DemoAccount, DemoPageData, DemoReceipt, DemoSlip } from './page-data.ts';
import './demo-page.css';

function Filling({ done, total, finished, failed }: DemoPageData['filling']) {
  const t = useText(demoMessages);
  if (failed) return <Notice kind="warning">{t('filling.failed', { done, total })}</Notice>;
  if (finished) return <Notice kind="done">{t('filling.done', { total })}</Notice>;
  return <Progress label={t('filling.going', { done, total })} share={done / total} />;
}

function Account({ account }: { account: DemoAccount }) {
  const t = useText(demoMessages);
  const language = useLanguage();
  const { login, displayName, unit, more, passphrase } = account;
  return (
    <li className="demo-card">
      <p className="demo-name">{displayName}</p>
      <p className="demo-unit">
        {unit[language]}
        {more > 0 && `, ${t('more', { count: more })}`}
      </p>
      <dl>
        <dt>{t('login')}</dt>
        <dd>
          <code>{login}</code>
        </dd>
        <dt>{t('passphrase')}</dt>
        <dd>
          <code>{passphrase}</code>
        </dd>
        <dt>{t('goes')}</dt>
        <dd>
          <a href={account.path}>{account.path}</a>
        </dd>
      </dl>
    </li>
  );
}

function Receipt({ receipt }: { receipt: DemoReceipt }) {
  const t = useText(demoMessages);
  const language = useLanguage();
  const { words, category, unit, state } = receipt;
  const name = CATEGORIES.find(({ code }) => code === category)?.name[language];
  return (
    <li className="demo-card">
      <p className="demo-name">
        {name} · {t(`state.${state ?? 'coming'}`)}
      </p>
      <p className="demo-unit">{unit[language]}</p>
      <code>{words}</code>
    </li>
  );
}

function Slips({ slips }: { slips: readonly DemoSlip[] }) {
  const t = useText(demoMessages);
  const language = useLanguage();
  return (
    <section aria-labelledby="slips">
      <h2 id="slips">{t('slips')}</h2>
      <p>{t('slips.hint')}</p>
      <p>
        <ButtonLink href={localPath('/dong-gop', language)}>{t('slips.open')}</ButtonLink>
      </p>
      <ul className="demo-cards">
        {slips.map(({ code, scheme }) => (
          <li key={code} className="demo-card">
            <p className="demo-name">{scheme}</p>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Offers({ offers }: Pick<DemoPageData, 'offers'>) {
  const t = useText(demoMessages);
  const language = useLanguage();
  return (
    <section aria-labelledby="offers">
      <h2 id="offers">{t('offers')}</h2>
      <p>{t('offers.hint')}</p>
      <p>
        <ButtonLink href={localPath('/mo-hinh/tra-loi', language)}>{t('offers.open')}</ButtonLink>
      </p>
      <ul className="demo-cards">
        {offers.map(({ words, kind, name }) => (
          <li key={words} className="demo-card">
            <p className="demo-name">{t(`offers.${kind}`)}</p>
            <p className="demo-unit">{name}</p>
            <code>{words}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

function DemoPage({ accounts, receipts, offers, slips, filling }: DemoPageData) {
  const t = useText(demoMessages);
  const language = useLanguage();
  const roles: (Role | SiteRole)[] = [...new Set(accounts.map(({ role }) => role))];
  return (
    <PageLayout wide>
      <h1>{t('heading')}</h1>
      <p className="lead">{t('lead')}</p>
      <Filling {...filling} />
      <section aria-labelledby="accounts">
        <h2 id="accounts">{t('accounts')}</h2>
        <p>{t('accounts.hint')}</p>
        <p>
          <ButtonLink href="/dang-nhap">{t('accounts.open')}</ButtonLink>
        </p>
        {roles.map((role) => (
          <div key={role}>
            <h3>{t(`role.${role}`)}</h3>
            <ul className="demo-cards">
              {accounts
                .filter((account) => account.role === role)
                .map((account) => (
                  <Account key={account.login} account={account} />
                ))}
            </ul>
          </div>
        ))}
      </section>
      <section aria-labelledby="receipts">
        <h2 id="receipts">{t('receipts')}</h2>
        <p>{t('receipts.hint')}</p>
        <p>
          <ButtonLink href={localPath('/theo-doi', language)}>{t('receipts.open')}</ButtonLink>
        </p>
        <ul className="demo-cards">
          {receipts.map((receipt) => (
            <Receipt key={receipt.words} receipt={receipt} />
          ))}
        </ul>
      </section>
      <Slips slips={slips} />
      <Offers offers={offers} />
    </PageLayout>
  );
}

/** `/demo`: who to be, and what to follow; only the demo's server has its data. */
export const page = definePage({ messages: demoMessages, title: (t) => t('title'), Page: DemoPage });
