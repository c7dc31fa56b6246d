import type { ReactNode } from 'react';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { Button, ErrorNotice, Notice, Seal } from '../../../ui/public/index.ts';
import { followMessages } from './messages.ts';
import type { FollowedTip } from './opening-calls.ts';
import type { Letter, Sent } from './use-letter.ts';

/** Whom a letter is sealed to, by name: the unit, and the desk that reads along where one does. */
function useReaders({ sealTo }: FollowedTip, unit: string): readonly string[] {
  const language = useLanguage();
  const also = sealTo?.also;
  return also ? [unit, language === 'vi' ? also.name : also.nameEn] : [unit];
}

/** The same in a line. */
export function useReadersLine(tip: FollowedTip, unit: string): string {
  const t = useText(followMessages);
  const [desk = unit, also] = useReaders(tip, unit);
  return also === undefined ? desk : t('talk.write.and', { desk, also });
}

/**
 * The frame of what a reporter writes to the unit: the questions, what became of it, who will be able to read it. Says
 * so where the unit has no key to seal to.
 */
export function LetterForm(props: {
  readonly tip: FollowedTip;
  readonly unit: string;
  readonly letter: Letter;
  readonly submit: string;
  /** `primary` once on the page. */
  readonly kind: 'primary' | 'secondary';
  readonly said: 'talk.sent' | 'rights.sent';
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}) {
  const t = useText(followMessages);
  const { tip, letter, submit, kind, said, onSubmit } = props;
  const readers = useReaders(tip, props.unit);
  if (!tip.sealTo)
    return (
      <Notice>
        <p>{t('talk.noKey')}</p>
      </Notice>
    );
  const busy = letter.sent.state === 'sending';
  return (
    <form
      className="no-print"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit();
      }}
    >
      {props.children}
      <Outcome sent={letter.sent} said={said} />
      <div className="answer-foot">
        <Button type="submit" kind={kind} busy={busy}>
          {submit}
        </Button>
        <Seal
          pending
          readers={[...readers.map((desk) => t('talk.readers.desk', { desk })), t('talk.readers.recovery')]}
        />
      </div>
    </form>
  );
}

function Outcome({ sent, said }: { readonly sent: Sent; readonly said: 'talk.sent' | 'rights.sent' }) {
  const t = useText(followMessages);
  const language = useLanguage();
  if (sent.state === 'refused') return <ErrorNotice code={sent.code} />;
  if (sent.state === 'sent')
    return (
      <Notice kind="done" live>
        <p>{t(said, { time: formatMoment(sent.at, language) })}</p>
      </Notice>
    );
  if (sent.state !== 'unsealed') return null;
  return (
    <Notice kind="warning" live>
      <p>{t(sent.unsigned ? 'talk.unsigned' : 'talk.unsealed')}</p>
    </Notice>
  );
}
