import { Alert, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { parseDay } from '../../../law/parse-day.ts';
import { client } from '../../../ui/client.ts';
import { DayField } from '../../../ui/desk/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { type NewDocument, type Scheme, takeStep } from '../../contract.ts';
import { type LifeAction, missingDocuments, stepOf } from '../../life.ts';
import { ChangeDialog } from '../change-dialog.tsx';
import { schemesMessages } from '../messages.ts';
import { schemeMessages } from '../scheme-messages.ts';
import { useChange } from '../use-change.ts';
import { useGrades, useWording } from '../use-schemes.ts';
import { newPaper, PaperFields, paperOf } from './paper-fields.tsx';

/** Takes a step of the scheme's life with the papers that it still lacks. */
export function StepDialog(props: { scheme: Scheme; action: LifeAction; onClose: () => void }) {
  const { scheme, action, onClose } = props;
  const t = useText(schemeMessages);
  const words = useText(schemesMessages);
  const say = useWording();
  const grades = useGrades()?.given ?? [];
  const today = formatDay(dayOfMoment(new Date()));
  const wanted = stepOf(action);
  const missing = missingDocuments(
    action,
    scheme.documents,
    scheme.lastTaken[action],
    dayOfMoment(new Date()),
  );
  const [papers, setPapers] = useState(() => missing.map((type) => newPaper(type, today)));
  const [day, setDay] = useState(today);
  const [grade, setGrade] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const onDay = parseDay(day);
  const { schemeId, version } = scheme;
  const taking = useChange({
    change: (body: { onDay: string; documents: NewDocument[] }) =>
      client.call(takeStep, { params: { schemeId }, body: { version, action, grade, ...body } }),
    done: t('step.done'),
    onDone: onClose,
  });
  const submit = () => {
    setTried(true);
    const documents = papers.flatMap((paper) => paperOf(paper) ?? []);
    const timely = onDay !== undefined && documents.every(({ dated }) => dated <= onDay);
    const whole =
      timely && documents.length === papers.length && (wanted.grades === undefined || grade !== null);
    if (whole && onDay !== undefined) taking.mutate({ onDay, documents });
  };
  const filed = wanted.documents.filter((type) => !missing.includes(type));
  return (
    <ChangeDialog
      title={t('step.title', { action: words(`action.${action}`), name: scheme.name })}
      submit={words(`action.${action}`)}
      dangerous={wanted.to === 'dissolved'}
      pending={taking.isPending}
      error={taking.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {action === 'decline' && <Text size="sm">{t('step.decline')}</Text>}
      {action === 'dissolve' && <Final />}
      <DayField
        label={t('step.day')}
        value={day}
        onChange={setDay}
        wrong={tried && parseDay(day) === undefined}
        required
      />
      {wanted.grades && (
        <Select
          label={t('step.grade')}
          description={t('step.grade.hint')}
          data={grades.map((each) => ({ value: each.grade, label: say(each.name) }))}
          value={grade}
          onChange={setGrade}
          error={tried && grade === null && words('schemes.fault.required')}
          required
        />
      )}
      <Text fw={500}>{t(wanted.documents.length === 0 ? 'step.papers.none' : 'step.papers')}</Text>
      {filed.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('step.papers.filed', { list: filed.map((type) => words(`document.${type}`)).join(', ') })}
        </Text>
      )}
      {papers.map((paper) => (
        <PaperFields
          key={paper.documentId}
          paper={paper}
          until={onDay}
          tried={tried}
          onChange={(next) => setPapers(papers.map((each) => (each === paper ? next : each)))}
        />
      ))}
    </ChangeDialog>
  );
}

/** What a dissolution ends for good, said before it is done. */
function Final() {
  const t = useText(schemeMessages);
  return (
    <Alert color="red" variant="light" title={t('step.final')}>
      <ul className="schemes-changes">
        {(['ends', 'erased', 'kept', 'day'] as const).map((part) => (
          <li key={part}>{t(`step.final.${part}`)}</li>
        ))}
      </ul>
    </Alert>
  );
}
