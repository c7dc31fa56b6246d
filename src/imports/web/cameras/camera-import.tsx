import { Button, Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { ImportFrame } from '../import-frame.tsx';
import { ImportView } from '../import-view.tsx';
import { importMessages } from '../messages.ts';
import { type CameraDesk, useCameraRegister } from './use-camera-register.ts';

type NamedDesk = CameraDesk & { readonly label: string };

/** `/camera/nhap-tep`: cameras from a file, for one of the desks whose register somebody keeps. */
export function CameraImport({ desks }: { desks: readonly NamedDesk[] }) {
  const t = useText(importMessages);
  const queries = useQueryClient();
  const [unitId, setUnitId] = useState(desks[0]?.unitId);
  const desk = desks.find((each) => each.unitId === unitId) ?? desks[0];
  return (
    <ImportFrame
      title={t('import.cameras.title')}
      lead={t('import.cameras.lead')}
      sealed
      up={<Link to="/camera">{t('import.back.cameras')}</Link>}
    >
      {desks.length > 1 && (
        <Select
          className="import-unit"
          label={t('import.unit')}
          data={desks.map((each) => ({ value: String(each.unitId), label: each.label }))}
          value={String(unitId)}
          onChange={(value) => setUnitId(Number(value))}
          allowDeselect={false}
          searchable
        />
      )}
      {desk ? (
        <OfDesk
          key={desk.unitId}
          desk={desk}
          onBack={() => void queries.invalidateQueries({ queryKey: ['cameras'] })}
        />
      ) : (
        <EmptyState title={t('import.nobody')} />
      )}
    </ImportFrame>
  );
}

function OfDesk({ desk, onBack }: { desk: CameraDesk; onBack: () => void }) {
  const t = useText(importMessages);
  const { can, register } = useCameraRegister(desk);
  return (
    <ImportView
      register={register}
      can={can}
      fileName={t('import.cameras.file')}
      back={
        <Button component={Link} to="/camera" onClick={onBack}>
          {t('import.done.back')}
        </Button>
      }
    />
  );
}
