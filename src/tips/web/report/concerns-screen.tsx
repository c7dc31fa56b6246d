import { useText } from '../../../ui/i18n/language-context.tsx';
import { ChoiceList } from '../../../ui/public/index.ts';
import type { Concerns } from './draft.ts';
import { errorOf } from './faults.ts';
import { FromSite } from './from-site.tsx';
import { reportMessages } from './messages.ts';
import type { ScreenProps } from './screen-props.ts';

const CHOICES = ['nobody', 'officer', 'team'] as const satisfies readonly Concerns[];

/** Whether it concerns an officer or a team member: then only the independent desk gets it. */
export function ConcernsScreen({ report }: ScreenProps) {
  const t = useText(reportMessages);
  return (
    <>
      <ChoiceList
        id="concerns"
        label={t('report.concerns')}
        labelHidden
        choices={CHOICES.map((value) => ({
          value,
          label: t(`report.concerns.${value}`),
          hint: t(`report.concerns.${value}.hint`),
        }))}
        value={report.draft.answers.concerns}
        error={errorOf(report.draft.faults, t, 'concerns')}
        onChange={(concerns) => report.answer({ concerns })}
      />
      <FromSite report={report} />
    </>
  );
}
