import { Select, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { dayOfMoment } from '../../../../law/day.ts';
import { FormDialog } from '../../../../ui/desk/index.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import type { NoticeText } from '../../../wanted-notice.ts';
import type { NamedUnit } from '../../use-result-actor.ts';
import { wantedMessages } from './messages.ts';
import { type NoticeDraft, noticeFaults, textOfDraft } from './notice-draft.ts';

/** In the order of the form; what is long takes the whole width. */
const FIELDS = [
  { name: 'fullName', max: 120 },
  { name: 'birthYear', max: 4 },
  { name: 'offence', max: 300 },
  { name: 'residence', max: 300 },
  { name: 'number', max: 60 },
  { name: 'decidedOn', max: 10, hint: 'form.decidedOn.hint' },
  { name: 'issuer', max: 200 },
  { name: 'source', max: 300, hint: 'form.source.hint' },
] as const satisfies readonly { name: keyof NoticeText; max: number; hint?: string }[];
const NEEDED: readonly (keyof NoticeText)[] = ['fullName', 'offence', 'issuer'];

/** Writes or corrects a notice, exactly as its decision has it. A refusal keeps all that was typed. */
export function NoticeDialog(props: {
  readonly title: string;
  readonly first: NoticeDraft;
  readonly published: boolean;
  /** Among which to choose, for a new one. */
  readonly desks?: readonly NamedUnit[];
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSave: (text: NoticeText, unitId: number | undefined) => void;
  readonly onClose: () => void;
}) {
  const { published, desks = [], error } = props;
  const t = useText(wantedMessages);
  const [draft, setDraft] = useState(props.first);
  const [unitId, setUnitId] = useState(desks[0]?.unitId);
  const [tried, setTried] = useState(false);
  const faults = noticeFaults(draft, { today: dayOfMoment(new Date()), published });
  const put = (name: keyof NoticeText) => (event: { currentTarget: { value: string } }) =>
    setDraft({ ...draft, [name]: event.currentTarget.value });
  const faultOf = (name: keyof NoticeText) => {
    const fault = faults[name];
    return tried && fault ? t(`form.fault.${fault}`) : false;
  };
  const save = () => {
    setTried(true);
    if (Object.keys(faults).length === 0) props.onSave(textOfDraft(draft), unitId);
  };
  return (
    <FormDialog
      title={props.title}
      size="xl"
      submit={t(published ? 'form.save.published' : 'form.save')}
      pending={props.pending}
      error={error}
      onSubmit={save}
      onClose={props.onClose}
    >
      <Text size="sm">{t(published ? 'form.lead.published' : 'form.lead')}</Text>
      {desks.length > 1 && (
        <Select
          label={t('form.unit')}
          data={desks.map((desk) => ({ value: String(desk.unitId), label: desk.label }))}
          value={String(unitId)}
          onChange={(value) => setUnitId(Number(value))}
          allowDeselect={false}
          searchable
        />
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        {FIELDS.map((field) => (
          <TextInput
            key={field.name}
            label={t(`form.${field.name}`)}
            description={'hint' in field ? t(field.hint) : undefined}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={draft[field.name]}
            onChange={put(field.name)}
            error={faultOf(field.name)}
            maxLength={field.max}
            withAsterisk={published || NEEDED.includes(field.name)}
            autoComplete="off"
          />
        ))}
      </SimpleGrid>
      <Textarea
        label={t('form.features')}
        value={draft.features}
        onChange={put('features')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
      />
      <TextInput
        label={t('form.contact')}
        description={t('form.contact.hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.contact}
        onChange={put('contact')}
        error={faultOf('contact')}
        maxLength={300}
        withAsterisk
        autoComplete="off"
      />
      {!published && (
        <Text size="sm" c="dimmed">
          {t('form.optional')}
        </Text>
      )}
    </FormDialog>
  );
}
