import { useLayoutEffect, useRef } from 'react';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { Button, localPath, readFromTop, useForgetOnReturn, useGo } from '../../../ui/public/index.ts';
import { CATEGORIES } from '../../categories.ts';
import { Proof } from '../proof/proof.tsx';
import { AnswerForm } from './answer-form.tsx';
import { Clocks } from './clocks.tsx';
import { Erased } from './erased.tsx';
import { followMessages } from './messages.ts';
import type { Opening } from './opening.ts';
import { Rights } from './rights.tsx';
import { standingOf } from './standing.ts';
import { Talk } from './talk.tsx';
import type { OpenedTip } from './use-follow.ts';
import { Way } from './way.tsx';

/** An opened receipt: where the tip stands, the talk, and what one can do. */
export function TipView(props: {
  readonly opened: OpenedTip;
  readonly touch: () => Opening;
  readonly refresh: () => Promise<void>;
}) {
  const { opened, touch, refresh } = props;
  const t = useText(followMessages);
  const language = useLanguage();
  const { tip, law, today, sound } = opened;
  const unit = language === 'vi' ? tip.unit.name : tip.unit.nameEn;
  const category = CATEGORIES.find(({ code }) => code === tip.category)?.name[language] ?? '';
  const past = tip.clocks.filter(({ state }) => state === 'met' || state === 'missed');
  const go = useGo();
  const heading = useRef<HTMLHeadingElement>(null);
  useForgetOnReturn(true);
  useLayoutEffect(() => readFromTop(heading.current), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t(`tip.state.${standingOf(tip)}`)}
      </h1>
      <p className="lead">
        {t('tip.about', { category, time: formatMoment(tip.receivedAt, language) })}
        <br />
        {t('tip.unit', { unit })}
      </p>
      <h2 className="read-out">{t('tip.way')}</h2>
      <Way opened={opened} unit={unit} />
      {past.length > 0 && (
        <details className="folded">
          <summary>{t('clock.past')}</summary>
          <Clocks clocks={past} law={law} today={today} />
        </details>
      )}
      {tip.earlierClocks.map((earlier) => (
        <details className="folded" key={`${earlier.unit.name} ${earlier.clocks[0]?.startedOn}`}>
          <summary>
            {t('clock.before', { unit: language === 'vi' ? earlier.unit.name : earlier.unit.nameEn })}
          </summary>
          <Clocks clocks={earlier.clocks} law={law} today={today} />
        </details>
      ))}
      {tip.erasure && <Erased erasure={tip.erasure} law={law} />}
      {!tip.erasure && (
        <section aria-labelledby="talk">
          <h2 id="talk">{t('talk.heading')}</h2>
          <Talk opened={opened} unit={unit} touch={touch} />
          <AnswerForm tip={tip} unit={unit} touch={touch} refresh={refresh} />
        </section>
      )}
      <Rights tip={tip} unit={unit} touch={touch} refresh={refresh} />
      <section className="remedy" aria-labelledby="remedy">
        <h2 id="remedy">{t('remedy.heading')}</h2>
        <ul className="purposes">
          <li>{t('remedy.write')}</li>
          <li>{t('remedy.complain')}</li>
          <li>{t('remedy.again')}</li>
        </ul>
        <p className="ground">{t('remedy.ground')}</p>
      </section>
      <p className="buttons">
        <Button kind="secondary" onClick={() => go(localPath('/theo-doi', language))}>
          {t('tip.close')}
        </Button>
      </p>
      <Proof
        acknowledgement={tip.acknowledgement}
        sound={sound}
        {...(tip.erasure ? { erasure: tip.erasure.leaf } : {})}
      />
    </>
  );
}
