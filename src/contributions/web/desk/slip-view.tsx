import { Button, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Session } from '../../../accounts/contract.ts';
import type { Scheme } from '../../../schemes/contract.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconPrinter } from '../../../ui/icons.ts';
import { amountInWords } from '../../amount-in-words.ts';
import { writtenSlipCode } from '../../slip-code.ts';
import { writtenAmount } from '../written-amount.ts';
import { fundMessages } from './messages.ts';
import type { Slip } from './slip.ts';

/** The slip for somebody who gave: shown once, to be printed or copied by hand. */
export function SlipView(props: {
  readonly scheme: Scheme;
  readonly slip: Slip;
  readonly onClose: () => void;
}) {
  const t = useText(fundMessages);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <section className="fund-handing" aria-label={t('slip.paper.title')}>
      <div className="fund-off-paper" ref={place} tabIndex={-1}>
        <p className="fund-once">{t('slip.after')}</p>
        <Group gap="xs">
          <Button leftSection={<IconPrinter size={20} aria-hidden="true" />} onClick={() => window.print()}>
            {t('slip.print')}
          </Button>
          <Button variant="default" onClick={props.onClose}>
            {t('slip.close')}
          </Button>
        </Group>
      </div>
      <Paper scheme={props.scheme} slip={props.slip} />
    </section>
  );
}

function Paper({ scheme, slip }: { scheme: Scheme; slip: Slip }) {
  const t = useText(fundMessages);
  const language = useLanguage();
  const { session } = useKeyring<Session>();
  const { number, onDay, about, giver, code } = slip;
  const lines = [
    [t('slip.paper.scheme'), scheme.name],
    [t('slip.paper.unit'), scheme.unitName[language]],
    [t('slip.paper.giver'), giver],
    [t('slip.paper.day'), formatDay(onDay)],
    ...useGiftLines(slip),
    [t('slip.paper.about'), about],
    [t('slip.paper.hand'), session?.displayName],
  ].filter(([, value]) => value);
  return (
    <article className="fund-slip">
      <h2>{t('slip.paper.title')}</h2>
      <p className="fund-slip-number">{t('slip.paper.number', { number })}</p>
      <dl>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="fund-slip-label">{t('slip.paper.code')}</p>
      <p className="fund-slip-code">{writtenSlipCode(code)}</p>
      <p>{t('slip.paper.where', { address: `${location.host}/dong-gop` })}</p>
      <p>{t('slip.paper.keep')}</p>
    </article>
  );
}

function useGiftLines({ gift }: Slip): [string, string][] {
  const t = useText(fundMessages);
  const language = useLanguage();
  if (gift.is === 'money') {
    const amount = writtenAmount(gift.amount, language);
    // in English there is no custom of writing it out
    const words: [string, string][] = [[t('slip.paper.words'), amountInWords(gift.amount)]];
    return [[t('slip.paper.amount'), amount], ...(language === 'vi' ? words : [])];
  }
  const { thing, quantity, worth } = gift;
  const what = t('entries.thing', { quantity, thing });
  const about = worth === null ? '' : `, ${t('entries.worth', { amount: writtenAmount(worth, language) })}`;
  return [[t('slip.paper.thing'), `${what}${about}`]];
}
