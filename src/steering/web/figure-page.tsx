import { Loader } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { EmptyState, ErrorNotice, PageTitle } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { IconArrowLeft } from '../../ui/icons.ts';
import { FIGURE_CODES, type FigureCode } from '../figures.ts';
import { spreadMonths } from '../spread-months.ts';
import { isBackwards, type View } from '../view.ts';
import { CategoryTable } from './category-table.tsx';
import { FateNotice } from './fate-notice.tsx';
import { FigureValue } from './figure-card.tsx';
import { Formula } from './formula.tsx';
import { steerMessages } from './messages.ts';
import { MonthChart } from './month-chart.tsx';
import { SteeringFrame } from './steering-frame.tsx';
import { useFigureRows } from './use-figures.ts';

/** `/dieu-hanh/so/<code>`: one figure, how it is made, and where its rows fall. */
export function Page() {
  const t = useText(steerMessages);
  const { code }: { code?: string } = useParams({ strict: false });
  const known = FIGURE_CODES.find((one) => one === code);
  if (!known) {
    const back = <Link to="/dieu-hanh">{t('steer.back')}</Link>;
    return (
      <div className="desk-page steer">
        <PageTitle>{t('steer.title')}</PageTitle>
        <EmptyState title={t('steer.unknown')} action={back} />
      </div>
    );
  }
  return (
    <SteeringFrame title={t(`steer.figure.${known}`)} above={(view) => <Back view={view} />}>
      {(view) => <Opened code={known} view={view} />}
    </SteeringFrame>
  );
}

function Back({ view }: { view: View }) {
  const t = useText(steerMessages);
  return (
    <Link className="steer-back steer-off-paper" to="/dieu-hanh" search={{ ...view }}>
      <IconArrowLeft size={20} aria-hidden="true" />
      {t('steer.back')}
    </Link>
  );
}

function Opened({ code, view }: { code: FigureCode; view: View }) {
  const t = useText(steerMessages);
  const kit = useText(deskMessages);
  const { data, error, refetch, isPlaceholderData } = useFigureRows(code, view);
  if (isBackwards(view)) return null;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader m="xl" aria-label={kit('desk.loading')} />;
  const until = { from: view.from, to: data.asOf < view.to ? data.asOf : view.to };
  const steps = spreadMonths(data.months, until);
  const byYear = steps[0]?.label.length === 4;
  return (
    <div className={isPlaceholderData ? 'steer-stale' : undefined} aria-busy={isPlaceholderData}>
      <p className="steer-figure">
        <FigureValue figure={data.figure} />
      </p>
      <FateNotice area={data.area} view={view} to={`/dieu-hanh/so/${code}`} />
      <Formula reply={data} view={view} />
      <section className="steer-section">
        <h2>{t(byYear ? 'steer.years' : 'steer.months')}</h2>
        <MonthChart code={code} steps={steps} />
      </section>
      <section className="steer-section">
        <h2>{t('steer.categories')}</h2>
        <CategoryTable code={code} categories={data.categories} />
      </section>
    </div>
  );
}
