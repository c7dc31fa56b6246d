import { CATEGORIES, type CategoryCode } from '../../../tips/categories.ts';
import { siteTicketHash } from '../../../tips/site-code.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import {
  IconCoins,
  IconFlame,
  IconHandStop,
  IconLockOpen,
  IconPill,
  IconSend,
  type TablerIcon,
} from '../../../ui/icons.ts';
import type { SiteCode } from '../../contract.ts';
import { signalMessages } from '../messages.ts';
import { ReportLink } from './report-link.tsx';

const ICONS: Partial<Record<CategoryCode, TablerIcon>> = {
  theft: IconLockOpen,
  loan_sharking: IconCoins,
  drugs: IconPill,
  violence: IconHandStop,
  fire_explosives: IconFlame,
};

/** The ways to begin a report from a site: by one of its signals, or by anything else. */
export function SiteReport({ site }: { site: SiteCode }) {
  const t = useText(signalMessages);
  const { code, signals } = site;
  if (code === null) {
    return (
      <>
        <p className="to-soft">{t('signals.few')}</p>
        <ReportLink hash="" Icon={IconSend}>
          {t('signals.few.link')}
        </ReportLink>
      </>
    );
  }
  const hasSignals = signals.length > 0;
  const other = siteTicketHash({ code, category: null });
  return (
    <>
      {hasSignals ? (
        <Signals code={code} signals={signals} other={other} />
      ) : (
        <ReportLink hash={other} Icon={IconSend} filled>
          {t('signals.other')}
        </ReportLink>
      )}
      <WhoKnows code={code} lastDay={site.lastDay ?? ''} />
    </>
  );
}

function Signals(props: { code: string; signals: SiteCode['signals']; other: string }) {
  const t = useText(signalMessages);
  const language = useLanguage();
  const { code, signals, other } = props;
  return (
    <>
      <p className="signals-ask">{t('signals.ask')}</p>
      <ul className="signals">
        {CATEGORIES.filter((category) => signals.includes(category.code)).map(({ code: category, name }) => (
          <li key={category}>
            <ReportLink hash={siteTicketHash({ code, category })} Icon={ICONS[category] ?? IconSend}>
              {name[language]}
            </ReportLink>
          </li>
        ))}
        <li>
          <ReportLink hash={other} Icon={IconSend}>
            {t('signals.other.too')}
          </ReportLink>
        </li>
      </ul>
      <p className="to-soft">
        {t('signals.never')} {t('signals.employer')}
      </p>
    </>
  );
}

/** What the code tells and hides, and what no code hides. */
function WhoKnows({ code, lastDay }: { code: string; lastDay: string }) {
  const t = useText(signalMessages);
  const spoken = code.match(/.{4}/g)?.join('-') ?? code;
  return (
    <details className="signals-who">
      <summary>{t('signals.who')}</summary>
      <p>{t('signals.who.code')}</p>
      <p>{t('signals.who.compare', { day: formatDay(lastDay), code: spoken })}</p>
      <p>{t('signals.who.network')}</p>
    </details>
  );
}
