import { Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState, PageTitle } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatMoment } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { IconPrinter } from '../../ui/icons.ts';
import type { View } from '../view.ts';
import { CopyLink } from './copy-link.tsx';
import { steerMessages } from './messages.ts';
import { useReadableAreas, useView } from './use-view.ts';
import { ViewControls } from './view-controls.tsx';
import './steering.css';

/** What every page of figures has: its title, the choice of area and period, the ways to hand it on and to paper. */
export function SteeringFrame(props: {
  title: string;
  above?: (view: View) => ReactNode;
  children: (view: View, show: (view: View) => void) => ReactNode;
}) {
  const t = useText(steerMessages);
  const kit = useText(deskMessages);
  const language = useLanguage();
  const readable = useReadableAreas();
  const { view, known, show } = useView(readable);
  if (readable.length === 0) {
    return (
      <div className="desk-page steer">
        <PageTitle>{props.title}</PageTitle>
        <EmptyState title={t('steer.nobody.title')} hint={t('steer.nobody')} />
      </div>
    );
  }
  if (!known) {
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
        <div className="steer-ways">
          <CopyLink view={view} />
          <Button
            className="steer-off-paper"
            variant="subtle"
            leftSection={<IconPrinter size={20} aria-hidden="true" />}
            onClick={() => window.print()}
          >
            {t('steer.print')}
          </Button>
        </div>
        <p className="steer-paper-only steer-soft">
          {t('steer.printed', { moment: formatMoment(new Date(), language) })}
        </p>
      </div>
      <ViewControls within={readable} view={view} show={show} />
      {props.children(view, show)}
    </div>
  );
}
