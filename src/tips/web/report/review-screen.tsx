import type { ReactNode } from 'react';
import { formatDay } from '../../../ui/i18n/formats.ts';
import type { Language } from '../../../ui/i18n/language.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { CATEGORIES } from '../../categories.ts';
import { dayOfEvent, type Screen } from './draft.ts';
import type { ReportText } from './faults.ts';
import { codeToSend } from './from-site.tsx';
import { reportMessages } from './messages.ts';
import { Readers } from './readers.tsx';
import type { ScreenProps } from './screen-props.ts';
import type { Report } from './use-report.ts';

/** The whole report in plain words, each answer with a way to change it. */
export function ReviewScreen({ report, attachments, directory, askAgain }: ScreenProps) {
  const t = useText(reportMessages);
  const language = useLanguage();
  const { answers } = report.draft;
  const category = CATEGORIES.find(({ code }) => code === answers.category);
  const files = attachments.files.length;
  return (
    <>
      <dl className="read-back">
        <Row report={report} screen="kind" term={t('report.review.kind')}>
          {category?.name[language]}
        </Row>
        {answers.about && (
          <Row report={report} screen="kind" term={t('report.review.about')} edit={false}>
            {answers.about.number}
          </Row>
        )}
        {report.site && (
          <Row report={report} screen="concerns" term={t('report.review.site')} edit={false}>
            {t(codeToSend(report) === undefined ? 'report.review.site.not' : 'report.review.site.counted')}
          </Row>
        )}
        <Row report={report} screen="concerns" term={t('report.review.concerns')}>
          {t(`report.concerns.${answers.concerns ?? 'nobody'}`)}
        </Row>
        <Row report={report} screen="where" term={t('report.review.where')}>
          {placeLines(report, t, language).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </Row>
        <Row report={report} screen="when" term={t('report.review.when')}>
          {whenLine(report, t)}
        </Row>
        <Row report={report} screen="story" term={t('report.review.story')}>
          <span className="told">{answers.text}</span>
        </Row>
        <Row report={report} screen="story" term={t('report.review.files')}>
          {files === 0 ? t('report.review.noFiles') : t('report.review.fileCount', { count: files })}
        </Row>
        <Row report={report} screen="contact" term={t('report.review.contact')}>
          {answers.contact.wanted === 'yes' ? answers.contact.value : t('report.review.anonymous')}
        </Row>
      </dl>
      <Readers directory={directory} again={askAgain} />
    </>
  );
}

function Row(props: {
  readonly report: Report;
  readonly screen: Screen;
  readonly term: string;
  readonly children: ReactNode;
  /** False for what no screen changes. */
  readonly edit?: boolean;
}) {
  const t = useText(reportMessages);
  const { report, screen, term, children, edit = true } = props;
  return (
    <div className="read-back-row">
      <dt>{term}</dt>
      <dd className="read-back-said">{children}</dd>
      {edit && (
        <dd>
          <button type="button" className="change" onClick={() => report.edit(screen)}>
            {t('report.review.edit')}
            <span className="read-out"> {term}</span>
          </button>
        </dd>
      )}
    </div>
  );
}

function placeLines({ draft }: Report, t: ReportText, language: Language): string[] {
  const { settled, picked, address, landmark } = draft.answers.place;
  const other = settled && picked && picked.areaId !== settled.areaId;
  const area = other
    ? t('report.review.picked', { area: settled.name[language], picked: picked.name[language] })
    : (settled?.name[language] ?? t('report.review.unknownArea'));
  const near = landmark.trim() && t('report.review.near', { landmark: landmark.trim() });
  return [area, address.trim(), near].filter((line) => line !== '');
}

function whenLine({ draft, today }: Report, t: ReportText): string {
  const { when } = draft.answers;
  const day = dayOfEvent(when, today);
  const said = day === null ? t('report.review.unknownDay') : formatDay(day);
  return [said, when.hour.trim()].filter((part) => part !== '').join(', ');
}
