import { Group, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { client } from '../../../ui/client.ts';
import { FormDialog } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { detailsOf } from '../../../wire/details-of.ts';
import { issueReport, type Report, unfinishedSchema } from '../../report-contract.ts';
import { type IssueDraft, type IssueFault, issuingOf } from './issue-draft.ts';
import { reportMessages } from './messages.ts';
import { reportKey } from './use-report.ts';

/** Head and foot of the paper, its number and date; then nobody changes it any more. */
export function IssueDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const { reportId, version } = report;
  const t = useText(reportMessages);
  const kit = useText(deskMessages);
  const queries = useQueryClient();
  const [draft, setDraft] = useState<IssueDraft>(() => begin(report));
  const [tried, setTried] = useState(false);
  const { issuing, faults } = issuingOf(draft);
  const sending = useMutation({
    mutationFn: (body: NonNullable<typeof issuing>) =>
      client.call(issueReport, { params: { reportId }, body: { version, ...body } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: reportKey(reportId) });
      await queries.invalidateQueries({ queryKey: ['steering', 'reports'] });
      notifications.show({ message: t('issue.done'), closeButtonProps: { 'aria-label': kit('desk.close') } });
      onClose();
    },
  });
  const set = (change: Partial<IssueDraft>) => setDraft({ ...draft, ...change });
  const fieldOf = (name: keyof IssueDraft) => ({
    label: t(`issue.${name}`),
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
    error: tried && faults[name] !== undefined && t(WORDS[faults[name]]),
  });
  const unfinished = unfinishedIn(sending.error, report);
  return (
    <FormDialog
      title={t('issue.title')}
      lead={t('issue.lead')}
      submit={t('issue.submit')}
      pending={sending.isPending}
      error={sending.error}
      onSubmit={() => {
        setTried(true);
        if (issuing) sending.mutate(issuing);
      }}
      onClose={onClose}
    >
      <TextInput {...fieldOf('superior')} />
      <TextInput {...fieldOf('issuer')} />
      <Group grow align="flex-start">
        <TextInput {...fieldOf('number')} inputMode="numeric" />
        <TextInput {...fieldOf('code')} description={t('issue.code.hint')} inputWrapperOrder={ORDER} />
      </Group>
      <Group grow align="flex-start">
        <TextInput {...fieldOf('place')} />
        <TextInput {...fieldOf('day')} inputMode="numeric" />
      </Group>
      <Textarea {...fieldOf('authority')} autosize minRows={2} />
      <TextInput {...fieldOf('signer')} />
      <Textarea {...fieldOf('recipients')} autosize minRows={3} />
      {unfinished !== undefined && <Text>{t('issue.unfinished', { sections: unfinished })}</Text>}
    </FormDialog>
  );
}

const ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

const WORDS = {
  missing: 'issue.missing',
  number: 'issue.number.fault',
  code: 'issue.code.fault',
  day: 'compose.day.missing',
} as const satisfies Record<IssueFault, string>;

function begin({ issue }: Report): IssueDraft {
  return {
    superior: issue?.superior ?? '',
    issuer: issue?.issuer ?? '',
    number: '',
    code: issue?.code ?? '',
    place: issue?.place ?? '',
    day: formatDay(dayOfMoment(new Date())),
    authority: issue?.authority.join('\n') ?? '',
    signer: issue?.signer ?? '',
    recipients: issue?.recipients.join('\n') ?? '',
  };
}

/** The headings of the sections that are not finished, out of the refusal. */
function unfinishedIn(error: unknown, { sections }: Report): string | undefined {
  const unfinished = detailsOf(error, 'report_unfinished', unfinishedSchema);
  if (unfinished === undefined) return undefined;
  return sections
    .filter(({ key }) => unfinished.sections.includes(key))
    .map(({ heading }) => heading)
    .join('; ');
}
