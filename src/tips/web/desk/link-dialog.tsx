import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { tipNumber } from '../../tip-number.ts';
import { partMessages } from './messages.ts';
import type { TipReply } from './open-tip.ts';
import { TipDialog, useDialogStep } from './tip-dialog.tsx';
import { categoryName } from './tip-words.ts';
import { useAreaName } from './use-desk-facts.ts';
import { useLinkable } from './use-linkable.ts';
import { useLink } from './use-parts.ts';

/** Chooses another tip of the inbox that is about the same matter: by number, kind, place, or its opened words. */
export function LinkDialog({ reply, onClose }: { reply: TipReply; onClose: () => void }) {
  const t = useText(partMessages);
  const language = useLanguage();
  const areaName = useAreaName();
  const [query, setQuery] = useState('');
  const [otherTipId, choose] = useState('');
  const [tried, setTried] = useState(false);
  const { link, renew } = useLink(reply);
  const step = useDialogStep('link', reply, link, renew);
  const { rows, firstLine } = useLinkable(reply.tip.tipId, query);
  const submit = () => {
    setTried(true);
    if (otherTipId !== '') step.take({ otherTipId, version: step.version }, onClose);
  };
  return (
    <TipDialog step={step} can="yes" onSubmit={submit} onClose={onClose}>
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
    </TipDialog>
  );
}
