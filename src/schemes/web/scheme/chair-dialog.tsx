import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { parseDay } from '../../../law/parse-day.ts';
import { client } from '../../../ui/client.ts';
import { DayField } from '../../../ui/desk/index.ts';
import { useSealOnce } from '../../../ui/desk/words/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { BodyOf } from '../../../wire/endpoint.ts';
import { isContact, TELEPHONE_DIGITS } from '../../../wire/telephone.ts';
import { type Scheme, setChair } from '../../contract.ts';
import { ChangeDialog } from '../change-dialog.tsx';
import { schemesMessages } from '../messages.ts';
import { schemeMessages } from '../scheme-messages.ts';
import { useChange } from '../use-change.ts';

type Public = BodyOf<typeof setChair>['shown'];

/** Who chairs a scheme: the words sealed, the public name and contact only by the chair's consent. */
export function ChairDialog({ scheme, onClose }: { scheme: Scheme; onClose: () => void }) {
  const t = useText(schemeMessages);
  const words = useText(schemesMessages);
  const { schemeId, version, chair, unitId, areaId } = scheme;
  const [text, setText] = useState('');
  const [agreed, setAgreed] = useState(chair !== null);
  const [name, setName] = useState(chair?.name ?? '');
  const [contact, setContact] = useState(chair?.contact ?? '');
  const [agreedOn, setAgreedOn] = useState(formatDay(chair?.agreedOn ?? dayOfMoment(new Date())));
  const [tried, setTried] = useState(false);
  const { can, seal } = useSealOnce({ unitId, areaId });
  const setting = useChange({
    change: async (shown: Public) => {
      const sealed = await seal({ subjectId: schemeId, text: text.trim() });
      return client.call(setChair, { params: { schemeId }, body: { version, words: sealed, shown } });
    },
    done: t('chair.done'),
    onDone: onClose,
  });
  const day = parseDay(agreedOn);
  const missing = (value: string, least: number) =>
    tried && value.trim().length < least && words('schemes.fault.required');
  const submit = () => {
    setTried(true);
    if (text.trim().length < 2) return;
    if (!agreed) setting.mutate(null);
    else if (name.trim().length >= 2 && isContact(contact) && day !== undefined)
      setting.mutate({ name: name.trim(), contact: contact.trim(), agreedOn: day });
  };
  return (
    <ChangeDialog
      title={t('chair.dialog')}
      submit={t('chair.submit')}
      can={can}
      pending={setting.isPending}
      error={setting.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textarea
        label={t('chair.words')}
        description={t('chair.words.hint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={missing(text, 2)}
        autosize
        minRows={2}
        maxLength={2000}
        required
      />
      <Checkbox
        label={t('chair.agreed')}
        description={t('chair.agreed.hint')}
        checked={agreed}
        onChange={(event) => setAgreed(event.currentTarget.checked)}
      />
      {agreed && (
        <>
          <TextInput
            label={t('chair.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={missing(name, 2)}
            maxLength={80}
            required
          />
          <TextInput
            label={t('chair.contact')}
            value={contact}
            onChange={(event) => setContact(event.currentTarget.value)}
            error={tried && !isContact(contact) && t('chair.contact.fault', TELEPHONE_DIGITS)}
            maxLength={120}
            required
          />
          <DayField
            label={t('chair.agreedOn')}
            value={agreedOn}
            onChange={setAgreedOn}
            wrong={tried && parseDay(agreedOn) === undefined}
            required
          />
        </>
      )}
    </ChangeDialog>
  );
}
