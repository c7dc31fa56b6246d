import { Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState, PageTitle } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { IconPrinter } from '../../ui/icons.ts';
import type { View } from '../view.ts';
import { AreaSelect } from './area-select.tsx';
import { steerMessages } from './messages.ts';
import { PeriodFields } from './period-fields.tsx';
import { UnitsSelect } from './units-select.tsx';
import { useAreas } from './use-areas.ts';
import { useReadableAreas, useView } from './use-view.ts';
import './steering.css';

/** What every page of figures has: its title, the choice of area and period, the way to paper. */
export function SteeringFrame(props: {
  title: string;
  above?: (view: View) => ReactNode;
  children: (view: View) => ReactNode;
}) {
  const t = useText(steerMessages);
  const kit = useText(deskMessages);
  const areas = useAreas();
  const readable = useReadableAreas();
  const { view, show } = useView(readable);
  if (readable.length === 0) {
    return (
      <div className="desk-page steer">
        <PageTitle>{props.title}</PageTitle>
        <EmptyState title={t('steer.nobody.title')} hint={t('steer.nobody')} />
      </div>
    );
  }
  if (!areas) {
    return (
      <div className="desk-page steer">
        <PageTitle>{props.title}</PageTitle>
        <Loader m="xl" aria-label={kit('desk.loading')} />
      </div>
    );
  }
  return (
    <div className="desk-page steer">
      {props.above?.(view)}
      <div className="steer-head">
        <PageTitle>{props.title}</PageTitle>
        <Button
          className="steer-off-paper"
          variant="subtle"
          leftSection={<IconPrinter size={20} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('steer.print')}
        </Button>
      </div>
      <section className="steer-view steer-off-paper" aria-label={t('steer.view')}>
        <AreaSelect
          areas={areas}
          within={readable}
          value={view.area}
          onChange={(area) => show({ ...view, area })}
        />
        <PeriodFields
          key={`${view.from} ${view.to}`}
          value={view}
          onChange={({ from, to }) => show({ ...view, from, to })}
        />
        <UnitsSelect value={view.units ?? 'then'} onChange={(units) => show({ ...view, units })} />
      </section>
      {props.children(view)}
    </div>
  );
}
