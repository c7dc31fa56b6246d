import { Button, Progress } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../ui/client.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { formatSize } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconDownload, IconFileText } from '../../../ui/icons.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../report.ts';
import { downloadReport, type Report, type ReportFile, renderReport } from '../../report-contract.ts';
import { fileName } from '../../report-file-name.ts';
import { reportMessages } from './messages.ts';
import { reportKey } from './use-report.ts';

/** The files of a report: made in the background, then downloaded. */
export function FilesPanel({ report }: { report: Report }) {
  const t = useText(reportMessages);
  return (
    <section aria-label={t('files.title')}>
      <h2>{t('files.title')}</h2>
      <ul className="reports-files">
        {REPORT_FORMATS.map((format) => (
          <FileRow
            key={format}
            report={report}
            format={format}
            file={report.files.find((each) => each.format === format)}
          />
        ))}
      </ul>
    </section>
  );
}

function FileRow(props: { report: Report; format: ReportFormat; file: ReportFile | undefined }) {
  const { report, format, file } = props;
  const { reportId } = report;
  const t = useText(reportMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const params = { reportId, format };
  const making = useMutation({
    mutationFn: () => client.call(renderReport, { params }),
    onSuccess: () => queries.invalidateQueries({ queryKey: reportKey(reportId) }),
  });
  const downloading = useMutation({
    mutationFn: () => client.call(downloadReport, { params }),
    onSuccess: (bytes) => {
      saveFile(new Blob([new Uint8Array(bytes)]), fileName(numbered(report), format));
    },
  });
  const isReady = file?.state === 'ready' && file.current;
  const error = making.error ?? downloading.error;
  return (
    <li>
      <p className="reports-file">
        <IconFileText size={20} aria-hidden="true" /> {t(`files.${format}`)}
      </p>
      {file?.state === 'waiting' && (
        <>
          <p className="reports-soft" role="status">
            {t('files.waiting', { progress: file.progress })}
          </p>
          <Progress value={file.progress} aria-label={t(`files.${format}`)} />
        </>
      )}
      {file?.state === 'failed' && <p className="reports-prompt">{t('files.failed')}</p>}
      {file?.state === 'ready' && !file.current && <p className="reports-soft">{t('files.stale')}</p>}
      {isReady && (
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconDownload size={20} aria-hidden="true" />}
          aria-label={`${t(`files.${format}`)}: ${t('files.download', { size: formatSize(file.size ?? 0, language) })}`}
          loading={downloading.isPending}
          onClick={() => downloading.mutate()}
        >
          {t('files.download', { size: formatSize(file.size ?? 0, language) })}
        </Button>
      )}
      {!isReady && file?.state !== 'waiting' && (
        <Button
          size="compact-md"
          variant="default"
          aria-label={`${t(`files.${format}`)}: ${t(file ? 'files.again' : 'files.make')}`}
          loading={making.isPending}
          onClick={() => making.mutate()}
        >
          {t(file ? 'files.again' : 'files.make')}
        </Button>
      )}
      {error && <ErrorNotice error={error} />}
    </li>
  );
}

function numbered({ kind, number, issuedOn, from }: Report) {
  return {
    kind,
    number: number === null ? null : Number.parseInt(number, 10),
    year: issuedOn === null ? null : Number(issuedOn.slice(0, 4)),
    from,
  };
}
