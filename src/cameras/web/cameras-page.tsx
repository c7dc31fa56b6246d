import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState, PageTitle } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { areasRead } from '../policy.ts';
import { CameraDialog } from './camera-dialog.tsx';
import { CameraList } from './camera-list.tsx';
import { footageMessages } from './footage/messages.ts';
import { cameraMessages } from './messages.ts';
import { useActor, useKeptDesks } from './use-cameras.ts';
import './cameras.css';

/** `/camera`: the register of a desk's cameras. */
export function Page() {
  const t = useText(cameraMessages);
  const footage = useText(footageMessages);
  const areas = areasRead(useActor());
  const [own] = useKeptDesks();
  const [registering, setRegistering] = useState(false);
  if (areas.length === 0) {
    return (
      <div className="desk-page cameras">
        <PageTitle>{t('cameras.title')}</PageTitle>
        <EmptyState title={t('cameras.nobody')} hint={t('cameras.nobody.hint')} />
      </div>
    );
  }
  return (
    <div className="desk-page cameras">
      <div className="cameras-head">
        <PageTitle>{t('cameras.title')}</PageTitle>
        <div className="cameras-acts">
          <Button component={Link} to="/camera/ban-do" variant="default">
            {t('cameras.map')}
          </Button>
          <Button component={Link} to="/camera/hinh" variant="default">
            {footage('footage.title')}
          </Button>
          {own && (
            <Button component={Link} to="/camera/nhap-tep" variant="default">
              {t('cameras.import')}
            </Button>
          )}
          {own && <Button onClick={() => setRegistering(true)}>{t('cameras.register')}</Button>}
        </div>
      </div>
      <p className="cameras-lead">{t('cameras.lead')}</p>
      <CameraList areas={areas} />
      {registering && <CameraDialog camera={null} owner={null} onClose={() => setRegistering(false)} />}
    </div>
  );
}
