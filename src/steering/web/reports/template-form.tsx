import { Button, Fieldset, Group, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { client } from '../../../ui/client.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { TemplateSection } from '../../report.ts';
import { unknownFields } from '../../report-fields.ts';
import { type StoredTemplate, saveTemplate } from '../../template-contract.ts';
import { reportMessages } from './messages.ts';

/** A template as it is edited; a field that does not exist is named where it stands, before anything is sent. */
export function TemplateForm({ unitId, template }: { unitId: number; template: StoredTemplate }) {
  const t = useText(reportMessages);
  const kit = useText(deskMessages);
  const queries = useQueryClient();
  const [subject, setSubject] = useState(template.subject);
  const [sections, setSections] = useState<readonly TemplateSection[]>(template.sections);
  const [refusals, setRefusals] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  // to the first fault: it may stand far above the button
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  const tried = refusals > 0;
  const { kind, version } = template;
  const saving = useMutation({
    mutationFn: () => {
      const body = { unitId, version, subject: subject.trim(), sections: [...sections] };
      return client.call(saveTemplate, { params: { kind }, body });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['steering', 'report-templates', unitId] });
      notifications.show({
        message: t('templates.saved'),
        closeButtonProps: { 'aria-label': kit('desk.close') },
      });
    },
  });
  const faultOf = (text: string): string | undefined => {
    const unknown = unknownFields(text);
    return unknown.length === 0 ? undefined : t('templates.unknown', { fields: unknown.join(', ') });
  };
  const empty = (text: string) => (text.trim() === '' ? t('templates.empty') : undefined);
  const isSound =
    [subject, ...sections.map(({ text }) => text)].every((text) => faultOf(text) === undefined) &&
    [subject, ...sections.map(({ heading }) => heading)].every((text) => empty(text) === undefined);
  const change = (index: number, part: Partial<TemplateSection>) =>
    setSections(sections.map((section, at) => (at === index ? { ...section, ...part } : section)));
  return (
    <form
      ref={form}
      className="reports-template"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isSound) saving.mutate();
        else setRefusals(refusals + 1);
      }}
    >
      <p className="reports-soft">
        {version === 0 ? t('templates.shipped') : t('templates.version', { version })}
      </p>
      <Textarea
        label={t('templates.subject')}
        lang="vi"
        autosize
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
        error={tried && (faultOf(subject) ?? empty(subject))}
      />
      {sections.map(({ key, heading, text }, index) => (
        <Fieldset key={key} legend={heading} lang="vi">
          <TextInput
            label={t('templates.heading')}
            value={heading}
            onChange={(event) => change(index, { heading: event.currentTarget.value })}
            error={tried && empty(heading)}
          />
          <Textarea
            label={t('templates.text')}
            autosize
            minRows={2}
            maxRows={16}
            value={text}
            onChange={(event) => change(index, { text: event.currentTarget.value })}
            error={tried && faultOf(text)}
          />
        </Fieldset>
      ))}
      {saving.isError && <ErrorNotice error={saving.error} />}
      <Group justify="flex-end">
        <Button type="submit" loading={saving.isPending}>
          {t('templates.save')}
        </Button>
      </Group>
    </form>
  );
}
