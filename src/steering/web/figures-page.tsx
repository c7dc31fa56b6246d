import { Loader } from '@mantine/core';
import { displayName } from '../../areas/area.ts';
import { ErrorNotice } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { readFigures } from '../contract.ts';
import type { View } from '../view.ts';
import { isBackwards } from '../view.ts';
import { FateNotice } from './fate-notice.tsx';
import { FigureCard } from './figure-card.tsx';
import { countOf } from './figure-words.ts';
import { steerMessages } from './messages.ts';
import { PartsTable } from './parts-table.tsx';
import { SteeringFrame } from './steering-frame.tsx';
import { useFigures } from './use-figures.ts';

type Reply = ReplyOf<typeof readFigures>;

/** `/dieu-hanh`: one sentence of the period, six figures, the same for each unit below. */
export function Page() {
  const t = useText(steerMessages);
  return <SteeringFrame title={t('steer.title')}>{(view) => <Figures view={view} />}</SteeringFrame>;
}

function Figures({ view }: { view: View }) {
  const t = useText(steerMessages);
  const kit = useText(deskMessages);
  const { data, error, refetch, isPlaceholderData } = useFigures(view);
  if (isBackwards(view)) return null;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader m="xl" aria-label={kit('desk.loading')} />;
  const shown = { ...view, area: data.area.areaId, from: data.from, to: data.to };
  return (
    <div className={isPlaceholderData ? 'steer-stale' : undefined} aria-busy={isPlaceholderData}>
      <Sentence reply={data} />
      <FateNotice area={data.area} view={shown} to="/dieu-hanh" />
      <ul className="steer-cards" aria-label={t('steer.figures')}>
        {data.figures.map((figure) => (
          <FigureCard key={figure.code} figure={figure} view={shown} />
        ))}
      </ul>
      <section className="steer-section">
        <h2>{t('steer.parts')}</h2>
        <PartsTable reply={data} view={shown} />
      </section>
    </div>
  );
}

/** The period in one sentence. */
function Sentence({ reply }: { reply: Reply }) {
  const t = useText(steerMessages);
  const language = useLanguage();
  const days = { from: formatDay(reply.from), to: formatDay(reply.to) };
  const area = displayName(reply.area, language);
  const received = countOf(reply.figures, 'information_received');
  if (reply.asOf < reply.from) return <p className="steer-sentence">{t('steer.sentence.future', days)}</p>;
  const counts = {
    received,
    useful: countOf(reply.figures, 'useful'),
    crime: countOf(reply.figures, 'crime_reports'),
    resolved: countOf(reply.figures, 'resolved'),
    overdue: countOf(reply.figures, 'overdue'),
  };
  return (
    <>
      <p className="steer-sentence" role="status">
        {received === 0
          ? t('steer.sentence.none', { ...days, area })
          : t('steer.sentence', { ...days, area, ...counts })}
      </p>
      {reply.asOf < reply.to && (
        <p className="steer-soft">{t('steer.asOf', { day: formatDay(reply.asOf) })}</p>
      )}
    </>
  );
}
