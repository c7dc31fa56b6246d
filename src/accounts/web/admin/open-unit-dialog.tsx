import { Button, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import type { Area } from '../../../areas/area.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { createUnit } from '../../contract.ts';
import { api } from '../api.ts';
import { AreaPicker } from '../area-picker.tsx';
import { type DeskDraft, newDeskDraft } from '../ceremony/desk-draft.ts';
import { keysMessages } from '../keys/messages.ts';
import { roleMessages } from '../role-messages.ts';

const KINDS = ['desk', 'duty', 'independent'] as const;
const NAME_MIN = 3;

/** Opens a unit; its chief is invited on the page that follows. */
export function OpenUnitDialog(props: { onClose: () => void; onOpened: (unitId: number) => void }) {
  const t = useText(keysMessages);
  const kit = useText(deskMessages);
  const words = useText(roleMessages);
  const queries = useQueryClient();
  const [kind, setKind] = useState<DeskDraft['kind']>('desk');
  const [area, setArea] = useState<Area>();
  const [typed, setTyped] = useState<{ name?: string; nameEn?: string }>({});
  const [tried, setTried] = useState(false);
  const draft = area && newDeskDraft(kind, area);
  const name = typed.name ?? draft?.name ?? '';
  const nameEn = typed.nameEn ?? draft?.nameEn ?? '';
  const named = [name, nameEn].every((text) => text.trim().length >= NAME_MIN);
  const opening = useMutation({
    mutationFn: ({ areaId, level }: DeskDraft) =>
      api.call(createUnit, { body: { areaId, level, kind, name: name.trim(), nameEn: nameEn.trim() } }),
    onSuccess: async ({ unitId }) => {
      await queries.invalidateQueries({ queryKey: ['units'] });
      props.onClose();
      props.onOpened(unitId);
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft && named) opening.mutate(draft);
  };
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('admin.open.title')}
      closeButtonProps={{ 'aria-label': kit('desk.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <AreaPicker
            label={t('admin.open.area')}
            nothingFound={t('admin.open.area.none')}
            onPick={setArea}
            error={tried && !area && t('admin.open.area.fault')}
          />
          <Select
            label={t('admin.open.kind')}
            data={KINDS.map((value) => ({ value, label: words(`kind.${value}`) }))}
            value={kind}
            onChange={(value) => setKind(KINDS.find((one) => one === value) ?? 'desk')}
            allowDeselect={false}
          />
          <TextInput
            label={t('admin.open.name')}
            value={name}
            onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
            error={tried && name.trim().length < NAME_MIN && t('admin.open.name.fault')}
          />
          <TextInput
            label={t('admin.open.nameEn')}
            value={nameEn}
            onChange={(event) => setTyped({ ...typed, nameEn: event.currentTarget.value })}
            error={tried && nameEn.trim().length < NAME_MIN && t('admin.open.name.fault')}
          />
          <Text size="sm" c="dimmed">
            {t('admin.open.next')}
          </Text>
          {opening.isError && <ErrorNotice error={opening.error} />}
          <Button type="submit" loading={opening.isPending}>
            {t('admin.open.submit')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
