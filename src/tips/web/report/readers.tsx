import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { Button, ErrorNotice, Notice, Progress, Seal } from '../../../ui/public/index.ts';
import type { Directory } from '../check-directory.ts';
import { reportMessages } from './messages.ts';
import type { DirectoryState } from './use-directory.ts';

/** Who will be able to read the report: one line, and the seal with the whole account. */
export function Readers(props: { readonly directory: DirectoryState; readonly again: () => void }) {
  const t = useText(reportMessages);
  const { directory: state, again } = props;
  if (state.state === 'loading') return <Progress label={t('report.readers.loading')} />;
  if (state.state === 'ready') return <ReadersOf directory={state.directory} />;
  return (
    <>
      {state.code === 'unsigned_unit_key' || state.code === 'offline' ? (
        <Notice kind="warning" live>
          <p>{t(state.code === 'offline' ? 'report.readers.offline' : 'report.readers.unsigned')}</p>
        </Notice>
      ) : (
        <ErrorNotice code={state.code} />
      )}
      <p>
        <Button kind="secondary" onClick={again}>
          {t('report.readers.again')}
        </Button>
      </p>
    </>
  );
}

function ReadersOf({ directory: { desk, also } }: { directory: Directory }) {
  const t = useText(reportMessages);
  const language = useLanguage();
  const name = language === 'vi' ? desk.name : desk.nameEn;
  const along = also && (language === 'vi' ? also.name : also.nameEn);
  const readers = [name, ...(along ? [along] : [])].map((unit) => t('report.readers.desk', { desk: unit }));
  return (
    <section className="readers">
      <p>
        {along
          ? t('report.readers.along', { desk: name, also: along })
          : t('report.readers.line', { desk: name })}{' '}
        {desk.kind === 'independent' && t('report.readers.independent')}
      </p>
      <Seal pending readers={[...readers, t('report.readers.recovery')]} clear={t('report.readers.clear')} />
    </section>
  );
}
