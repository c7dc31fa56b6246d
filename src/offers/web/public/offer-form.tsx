import { type ReactNode, useState } from 'react';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import {
  Button,
  ErrorNotice,
  ErrorSummary,
  type FieldFault,
  Notice,
  Progress,
  Seal,
  TextArea,
  TextField,
  useHold,
} from '../../../ui/public/index.ts';
import { OFFER_LIMITS } from '../../limits.ts';
import { AfterSending } from './after-sending.tsx';
import { offerMessages } from './messages.ts';
import { OfferReceipt } from './offer-receipt.tsx';
import type { About } from './send-offer.ts';
import { type OfferFault, useOffer, type WrittenOffer } from './use-offer.ts';

/** What both forms ask. */
export interface Written {
  readonly name: string;
  readonly contact: string;
  readonly words: string;
}

const NOTHING: Written = { name: '', contact: '', words: '' };

/**
 * The frame of an offer: what is asked beside it, who, how to be reached and the words, who will read it; then the
 * receipt. Everything stays in memory.
 */
export function OfferForm(props: {
  readonly heading: string;
  readonly lead: ReactNode;
  readonly wordsLabel: string;
  readonly wordsHint: string;
  readonly nameOptional: boolean;
  readonly send: string;
  /** Who reads it, where that is known already. */
  readonly unit: string | undefined;
  /** Whether the chair of a scheme is told. */
  readonly toChair: boolean;
  /** By which day what is sent today is to be answered. */
  readonly answerBy: string;
  /** Whether something is written in the questions of the form's own. */
  readonly begun: boolean;
  /** What is wrong with them. */
  readonly faults: readonly FieldFault[];
  /** What else is asked, above the common questions. */
  readonly children?: ReactNode;
  /** What is offered, and whom it concerns; undefined while a question of the form's own is not answered. */
  readonly offerOf: () =>
    | { readonly about: WrittenOffer['about']; readonly place: string; readonly to: About }
    | undefined;
}) {
  const t = useText(offerMessages);
  const { sending, touch, send, change } = useOffer();
  const [written, setWritten] = useState(NOTHING);
  const [tried, setTried] = useState(false);
  const begun = props.begun || Object.values(written).some((line) => line.trim() !== '');
  useHold(begun && sending.state !== 'sent' ? t('form.leaving') : undefined);
  if (sending.state === 'sent') return <OfferReceipt sent={sending} />;
  const busy = sending.state === 'sealing' || sending.state === 'sending';
  const missing = (field: keyof Written, text: string): FieldFault[] =>
    written[field].trim() === '' ? [{ field, text }] : [];
  const faults = [
    ...props.faults,
    ...missing('words', t('fault.words')),
    ...(props.nameOptional ? [] : missing('name', t('fault.name'))),
  ];
  const shown = tried ? faults : [];
  const wrong = (field: string) => shown.find((fault) => fault.field === field)?.text;
  const write = (part: Partial<Written>) => {
    change();
    setWritten({ ...written, ...part });
  };
  const submit = () => {
    if (busy) return;
    setTried(true);
    const offer = props.offerOf();
    if (faults.length > 0 || offer === undefined) return;
    const { about, place, to } = offer;
    const { name, contact, words } = written;
    send({ about, place: place.trim(), name: name.trim(), contact: contact.trim(), words: words.trim() }, to);
  };
  return (
    <form
      // never sent by the browser itself
      method="dialog"
      noValidate
      autoComplete="off"
      onFocusCapture={touch}
      // what is asked beside changes what was sealed, too
      onInputCapture={change}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary faults={shown} />
      <h1>{props.heading}</h1>
      <div className="lead">{props.lead}</div>
      {props.children}
      <TextArea
        id="words"
        label={props.wordsLabel}
        hint={props.wordsHint}
        rows={5}
        maxLength={OFFER_LIMITS.words}
        error={wrong('words')}
        value={written.words}
        onChange={(words) => write({ words })}
      />
      <TextField
        id="name"
        label={t('form.name')}
        hint={t('form.name.hint')}
        optional={props.nameOptional}
        maxLength={OFFER_LIMITS.name}
        error={wrong('name')}
        value={written.name}
        onChange={(name) => write({ name })}
      />
      <TextField
        id="contact"
        label={t('form.contact')}
        hint={t('form.contact.hint')}
        optional
        maxLength={OFFER_LIMITS.contact}
        value={written.contact}
        onChange={(contact) => write({ contact })}
      />
      <AfterSending toChair={props.toChair} answerBy={props.answerBy} />
      <Readers unit={props.unit} />
      {sending.state === 'refused' && <Refused fault={sending.fault} />}
      {busy && <Progress label={t(sending.state === 'sealing' ? 'send.sealing' : 'send.sending')} />}
      <Button type="submit" busy={busy}>
        {props.send}
      </Button>
    </form>
  );
}

function Readers({ unit }: { readonly unit: string | undefined }) {
  const t = useText(offerMessages);
  const who = unit ?? t('readers.ward');
  return (
    <section className="offer-readers">
      <p>{t('readers.line', { unit: who })}</p>
      <Seal
        pending
        readers={[t('readers.unit', { unit: who }), t('readers.recovery')]}
        clear={t('readers.clear')}
      />
    </section>
  );
}

function Refused({ fault }: { readonly fault: OfferFault }) {
  const t = useText(offerMessages);
  if (!isSaid(fault)) return <ErrorNotice code={fault} />;
  return (
    <Notice kind="warning" live>
      <p>{t(SAID[fault])}</p>
    </Notice>
  );
}

/** What is said otherwise here than of a report. */
const SAID = {
  unsealed: 'send.unsealed',
  offline: 'send.offline',
  no_desk: 'send.noDesk',
  not_found: 'send.gone',
  unsigned_unit_key: 'send.unsigned',
  unknown_recipient: 'send.unsigned',
} as const;

function isSaid(fault: OfferFault): fault is keyof typeof SAID {
  return Object.hasOwn(SAID, fault);
}

/** A name in the language that is read. */
export function useNamed(): (name: { readonly vi: string; readonly en: string }) => string {
  const language = useLanguage();
  return (name) => name[language];
}
