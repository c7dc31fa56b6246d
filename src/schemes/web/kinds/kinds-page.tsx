import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { client } from '../../../ui/client.ts';
import { ErrorNotice, PageTitle } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { type Kind, listKinds, listKindVersions } from '../../kind-contract.ts';
import { can } from '../../policy.ts';
import { byName, SCHEMES, useActor, useGrades, useWording } from '../use-schemes.ts';
import { FormPreview } from './form-preview.tsx';
import { GradesEditor } from './grades-editor.tsx';
import { KindEditor } from './kind-editor.tsx';
import { kindMessages } from './messages.ts';
import '../schemes.css';
import './kinds.css';

/** The part of the address that names no kind but a new one. */
const NEW = 'moi';

/** `/mo-hinh-tu-quan/loai/{-$kind}`: what each kind of scheme records; the board edits it, all others read. */
export function Page() {
  const t = useText(kindMessages);
  const kit = useText(deskMessages);
  const { kind } = useParams({ strict: false });
  const { data, error, refetch } = useQuery({
    queryKey: [...SCHEMES, 'kinds'],
    queryFn: () => client.call(listKinds),
  });
  const grades = useGrades();
  const writes = can(useActor(), 'kind.write', {});
  return (
    <div className="desk-page schemes">
      <p>
        <Link to="/mo-hinh-tu-quan">{t('kinds.back')}</Link>
      </p>
      <PageTitle>{t('kinds.title')}</PageTitle>
      <p className="schemes-lead">{t('kinds.lead')}</p>
      {!writes && <p className="schemes-soft">{t('kinds.readOnly')}</p>}
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loader m="xl" aria-label={kit('desk.loading')} />}
      {data && <Kinds kinds={data.rows} chosen={kind} writes={writes} />}
      {writes && grades && kind === undefined && (
        <GradesEditor key={JSON.stringify(grades.given)} given={grades.given} />
      )}
    </div>
  );
}

function Kinds(props: {
  readonly kinds: readonly Kind[];
  readonly chosen: string | undefined;
  readonly writes: boolean;
}) {
  const { kinds, chosen, writes } = props;
  const t = useText(kindMessages);
  const say = useWording();
  const language = useLanguage();
  const navigate = useNavigate();
  const open = (kind: string) => void navigate({ to: '/mo-hinh-tu-quan/loai/{-$kind}', params: { kind } });
  const known = kinds.find(({ kind }) => kind === chosen);
  return (
    <>
      <nav className="kinds-list" aria-label={t('kinds.list')}>
        {byName(kinds, language).map(({ kind, form }) => (
          <Link
            key={kind}
            to="/mo-hinh-tu-quan/loai/{-$kind}"
            params={{ kind }}
            aria-current={kind === chosen ? 'page' : undefined}
          >
            {say(form.name)}
          </Link>
        ))}
        {writes && <Button onClick={() => open(NEW)}>{t('kinds.new')}</Button>}
      </nav>
      {known && <Head kind={known} />}
      {known && !writes && <FormPreview form={known.form} />}
      {writes && known && <NextVersion key={`${chosen} ${known.version}`} known={known} onDone={open} />}
      {writes && chosen === NEW && (
        <KindEditor known={null} earlier={[]} taken={[NEW, ...kinds.map(({ kind }) => kind)]} onDone={open} />
      )}
    </>
  );
}

/** The editor of a kind that there is: what earlier versions asked for binds the next one. */
function NextVersion({ known, onDone }: { known: Kind; onDone: (kind: string) => void }) {
  const kit = useText(deskMessages);
  const { kind, version } = known;
  const { data, error, refetch } = useQuery({
    queryKey: [...SCHEMES, 'versions', kind, version],
    queryFn: () => client.call(listKindVersions, { params: { kind } }),
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader m="md" aria-label={kit('desk.loading')} />;
  return <KindEditor known={known} earlier={data.rows.map(({ form }) => form)} taken={[]} onDone={onDone} />;
}

function Head({ kind: { form, version, madeBy, madeAt } }: { kind: Kind }) {
  const t = useText(kindMessages);
  const say = useWording();
  const language = useLanguage();
  const made =
    madeBy === null
      ? t('kinds.shipped')
      : t('kinds.by', { name: madeBy, at: formatMoment(madeAt, language) });
  return (
    <>
      <h2>{say(form.name)}</h2>
      <p className="schemes-soft">
        {t('kinds.version', { version })}, {made}
      </p>
    </>
  );
}
