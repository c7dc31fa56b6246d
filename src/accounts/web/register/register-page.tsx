import { formatDay, formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { definePage } from '../../../ui/public/define-page.ts';
import { localPath, Notice, PageLayout } from '../../../ui/public/index.ts';
import type { RegisteredKey, RegisteredOpening, RegisterPageData } from '../../register-page-data.ts';
import { Mark } from './mark.tsx';
import { registerMessages } from './messages.ts';
import './register-page.css';

type Register = NonNullable<RegisterPageData['register']>;

function RegisterPage({ register }: RegisterPageData) {
  const t = useText(registerMessages);
  return (
    <PageLayout>
      <h1>{t('heading')}</h1>
      <p className="lead">{t('lead')}</p>
      {!register ? (
        <Notice>
          <p>{t('notYet')}</p>
        </Notice>
      ) : (
        <Shown register={register} />
      )}
    </PageLayout>
  );
}

function Shown({ register }: { register: Register }) {
  const t = useText(registerMessages);
  const language = useLanguage();
  const { keys, next, openings } = register;
  return (
    <>
      <section className="register-root" aria-labelledby="root-mark">
        <h2 id="root-mark">{t('root')}</h2>
        <Mark text={register.rootMark} large />
        <p>{t('root.hint')}</p>
      </section>
      <section aria-labelledby="keys">
        <h2 id="keys">{t('keys')}</h2>
        {keys.length === 0 && <p>{t('keys.none')}</p>}
        <ul className="register-list">
          {keys.map((key) => (
            <UnitKey key={key.unitId} registered={key} />
          ))}
        </ul>
        {next !== null && (
          <p>
            <a href={localPath(`/so-khoa?tu=${next}#keys`, language)}>{t('keys.more')}</a>
          </p>
        )}
      </section>
      <Stewards register={register} />
      <section aria-labelledby="openings">
        <h2 id="openings">{t('openings')}</h2>
        <p>{t('openings.lead')}</p>
        {openings.length === 0 && <p>{t('openings.none')}</p>}
        <ul className="register-list">
          {openings.map((opening) => (
            <Opening key={opening.openingId} opening={opening} />
          ))}
        </ul>
      </section>
      <Verify register={register} />
    </>
  );
}

function UnitKey({ registered }: { registered: RegisteredKey }) {
  const t = useText(registerMessages);
  const language = useLanguage();
  const { epoch, mark, signedOn, stewardMark, until } = registered;
  return (
    <li>
      <h3>{language === 'vi' ? registered.name : registered.nameEn}</h3>
      <p className="register-soft">{t('keys.epoch', { epoch, day: formatDay(signedOn) })}</p>
      <Mark text={mark} label={t('keys.mark')} />
      {until === null ? (
        <Notice kind="warning">
          <p>{t('keys.over')}</p>
        </Notice>
      ) : (
        <p className="register-soft">{t('keys.until', { day: formatDay(until) })}</p>
      )}
      <details>
        <summary>{t('keys.steward')}</summary>
        <Mark text={stewardMark} />
      </details>
    </li>
  );
}

function Stewards({ register }: { register: Register }) {
  const t = useText(registerMessages);
  const { stewards, logUntil, today } = register;
  return (
    <section aria-labelledby="stewards">
      <h2 id="stewards">{t('stewards')}</h2>
      <p>{t('stewards.lead')}</p>
      <ul className="register-list">
        {stewards.map(({ mark, until }) => (
          <li key={mark}>
            <Mark text={mark} />
            <p className="register-soft">
              {t(until < today ? 'stewards.over' : 'stewards.until', { day: formatDay(until) })}
            </p>
          </li>
        ))}
      </ul>
      {logUntil !== null && <p>{t('stewards.log', { day: formatDay(logUntil) })}</p>}
    </section>
  );
}

function Opening({ opening }: { opening: RegisteredOpening }) {
  const t = useText(registerMessages);
  const language = useLanguage();
  const at = formatMoment(opening.openedAt, language);
  const end = formatMoment(opening.endsAt, language);
  return (
    <li>
      <h3>{language === 'vi' ? opening.name : opening.nameEn}</h3>
      <p>{t(`ground.${opening.ground}`)}</p>
      <p className="register-soft">{t('openings.when', { at, end })}</p>
    </li>
  );
}

function Verify({ register }: { register: Register }) {
  const t = useText(registerMessages);
  return (
    <section aria-labelledby="verify">
      <h2 id="verify">{t('verify')}</h2>
      <p>{t('verify.lead')}</p>
      <pre className="register-command">
        <code>{`npm run ledger -- verify ${register.origin} --root ${register.rootKey}`}</code>
      </pre>
      <p>{t('verify.does')}</p>
      <ul>
        <li>
          <a href="/api/directory/log">{t('verify.log')}</a>
        </li>
        <li>
          <a href="/api/directory/entries">{t('verify.entries')}</a>
        </li>
      </ul>
    </section>
  );
}

/** `/so-khoa`: whose key each unit receives under, who vouches until when, and when recovery was opened. */
export const page = definePage({
  messages: registerMessages,
  title: (t) => t('title'),
  Page: RegisterPage,
});
