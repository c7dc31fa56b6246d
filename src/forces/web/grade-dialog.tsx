import { Alert, Button, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Period } from '../../steering/periods.ts';
import { client } from '../../ui/client.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { detailsOf } from '../../wire/details-of.ts';
import { GRADES, type Grade } from '../codes.ts';
import { type GradingRow, gradeTeam, withdrawGrade } from '../grade-contract.ts';
import { type GradeRefusal, gradeRefusal, gradeRefusalSchema, quotaRefusal, type Tally } from '../grading.ts';
import type { ForceRules } from '../rules.ts';
import { ForceDialog } from './force-dialog.tsx';
import { gradingMessages } from './grading-messages.ts';
import { forceMessages } from './messages.ts';
import { useRefusalWords } from './refusal-words.ts';
import { useChange } from './use-change.ts';

/** Gives a team its grade, or takes it back; each grade that cannot be given says why, with the numbers. */
export function GradeDialog(props: {
  readonly row: GradingRow;
  readonly year: Period;
  readonly rules: ForceRules;
  readonly tally: Tally;
  readonly onClose: () => void;
}) {
  const { row, year, rules, tally, onClose } = props;
  const t = useText(gradingMessages);
  const words = useText(forceMessages);
  const say = useRefusalWords();
  const { teamId, version, charged, carried } = row;
  const [grade, setGrade] = useState<Grade | null>(row.grade);
  const others = without(tally, row.grade);
  const refusalOf = (each: Grade) => gradeRefusal(rules, year, row, others, each);
  const stuck = row.grade === null ? undefined : quotaRefusal(rules, others, null);
  const grading = useChange({
    change: (given: Grade) =>
      client.call(gradeTeam, { params: { teamId }, body: { version, yearFrom: year.from, grade: given } }),
    done: t('grade.done'),
    onDone: onClose,
  });
  const withdrawing = useChange({
    change: () => client.call(withdrawGrade, { params: { teamId }, body: { version, yearFrom: year.from } }),
    done: t('grade.withdrawn'),
    onDone: onClose,
  });
  const error = grading.error ?? withdrawing.error;
  const told = refusalIn(error);
  const chosen = grade && refusalOf(grade);
  const shown = told ?? chosen;
  const days = { from: formatDay(year.from), to: formatDay(year.to) };
  return (
    <ForceDialog
      title={t('grade.title', { name: row.groupName })}
      lead={t('grade.lead', { ...days, charged, carried })}
      submit={t('grade.submit')}
      pending={grading.isPending}
      error={told ? null : error}
      blocked={grade === null || chosen !== undefined}
      onSubmit={() => grade !== null && chosen === undefined && grading.mutate(grade)}
      onClose={onClose}
    >
      <Radio.Group
        label={t('grade.which')}
        value={grade}
        onChange={(value) => {
          grading.reset();
          setGrade(GRADES.find((each) => each === value) ?? null);
        }}
      >
        <Stack gap="xs" mt="xs">
          {GRADES.map((each) => {
            const refusal = refusalOf(each);
            return (
              <Radio
                key={each}
                value={each}
                label={words(`grade.${each}`)}
                description={refusal ? say(refusal, each) : t('grade.fits')}
              />
            );
          })}
        </Stack>
      </Radio.Group>
      {shown && (
        <Alert color="amber" variant="light" role="alert" title={t('refused.title')}>
          {say(shown, grade)}
        </Alert>
      )}
      {row.grade !== null && (
        <div>
          <p className="forces-soft">
            {t('grade.withdraw.hint', { grade: words(`grade.${row.grade}`) })}
            {stuck && ` ${say(stuck, null)}`}
          </p>
          <Button
            variant="outline"
            color="red"
            loading={withdrawing.isPending}
            disabled={stuck !== undefined}
            onClick={() => withdrawing.mutate()}
          >
            {t('grade.withdraw')}
          </Button>
        </div>
      )}
    </ForceDialog>
  );
}

/** A tally without the grade that a team has now. */
function without({ excellent, goodOrBetter }: Tally, grade: Grade | null): Tally {
  const good = grade === 'excellent' || grade === 'good' ? 1 : 0;
  return { excellent: excellent - (grade === 'excellent' ? 1 : 0), goodOrBetter: goodOrBetter - good };
}

/** Why the server refused, where it says so in numbers: somebody else graded meanwhile. */
function refusalIn(error: unknown): GradeRefusal | undefined {
  return detailsOf(error, 'grade_not_possible', gradeRefusalSchema);
}
