import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { tipNumber } from '../../tip-number.ts';
import { ChangedNotice } from './changed-notice.tsx';
import { actionMessages, partMessages } from './messages.ts';
import type { TipReply } from './open-tip.ts';
import { SealedDialog } from './sealed-dialog.tsx';
import { categoryName } from './tip-words.ts';
import { useAreaName } from './use-desk-facts.ts';
import { useLinkable } from './use-linkable.ts';
import { useLink } from './use-parts.ts';
import { changedIn } from './use-take-step.ts';

/** Chooses another tip of the inbox that is about the same matter: by number, kind, place, or its opened words. */
export function LinkDialog({ reply, onClose }: { reply: TipReply; onClose: () => void }) {
  const t = useText(partMessages);
  const act = useText(actionMessages);
  const kit = useText(deskMessages);
  const language = useLanguage();
  const areaName = useAreaName();
  const [query, setQuery] = useState('');
  const [otherTipId, choose] = useState('');
  const [tried, setTried] = useState(false);
  const [version, setVersion] = useState(reply.tip.version);
  const { link, renew } = useLink(reply);
  const { rows, firstLine } = useLinkable(reply.tip.tipId, query);
  const changed = changedIn(link.error);
  const submit = () => {
    setTried(true);
    if (otherTipId === '') return;
    link.mutate(
      { otherTipId, version },
      {
        onSuccess: () => {
          onClose();
          const closeButtonProps = { 'aria-label': kit('desk.close') };
          notifications.show({ message: act('done.link'), closeButtonProps });
        },
      },
    );
  };
  const lookAgain = async () => {
    if (!changed) return;
    await renew();
    setVersion(changed.version);
    link.reset();
  };
  return (
    <SealedDialog title={act('do.link')} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {act('about.link')}
          </Text>
          <TextInput
            data-autofocus
            label={t('link.search')}
            description={t('link.search.hint')}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            autoComplete="off"
          />
          <Radio.Group
            label={t('link.choose')}
            value={otherTipId}
            onChange={choose}
            error={tried && otherTipId === '' && t('link.missing')}
            withAsterisk
          >
            <Stack gap="xs" mt="xs">
              {rows.map((row) => (
                <Radio
                  key={row.tipId}
                  value={row.tipId}
                  label={`${tipNumber(row.tipId)} · ${categoryName(row.category, language)} · ${areaName(row.placeAreaId)}`}
                  description={firstLine(row.tipId) ?? formatMoment(row.receivedAt, language)}
                />
              ))}
              {rows.length === 0 && <Text c="dimmed">{t('link.none')}</Text>}
            </Stack>
          </Radio.Group>
          {changed && <ChangedNotice changed={changed} onLook={() => void lookAgain()} />}
          {link.isError && !changed && <ErrorNotice error={link.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {kit('desk.cancel')}
            </Button>
            <Button type="submit" loading={link.isPending} disabled={changed !== undefined}>
              {t('link.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SealedDialog>
  );
}
