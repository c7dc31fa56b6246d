import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { DayField, ErrorNotice, isReason, ReasonField } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { safeFileName } from '../../../ui/safe-file-name.ts';
import type { CategoryCode } from '../../categories.ts';
import { NO_PLACE, type Place } from '../report/draft.ts';
import { AreaChoice } from './area-choice.tsx';
import { asRefusal } from './as-refusal.ts';
import { CategoryChoice } from './category-choice.tsx';
import { ChangedNotice } from './changed-notice.tsx';
import { BELOW } from './field-order.ts';
import { actionMessages, entryMessages, partMessages } from './messages.ts';
import { dayText, readDay } from './read-day.ts';
import type { OpenedWhole } from './seal-part.ts';
import { SealedDialog } from './sealed-dialog.tsx';
import { useAreaName } from './use-desk-facts.ts';
import { useDraft } from './use-draft.ts';
import { useSplit } from './use-parts.ts';
import { changedIn } from './use-take-step.ts';

const LONGEST = 15_000;

/** Takes the part of a story that is another matter, its kind, place and files, and makes it a tip of its own. */
export function SplitDialog({ whole, onClose }: { whole: OpenedWhole; onClose: () => void }) {
  const { tip } = whole.reply;
  const t = useText(partMessages);
  const act = useText(actionMessages);
  const entry = useText(entryMessages);
  const kit = useText(deskMessages);
  const { split, can, renew } = useSplit(whole);
  const [version, setVersion] = useState(tip.version);
  const [text, setText] = useDraft(`${tip.tipId} part`);
  const [reason, setReason] = useDraft(`${tip.tipId} step split`);
  const [category, setCategory] = useState<CategoryCode | ''>('');
  const [place, setPlace] = usePlaceOf(tip.placeAreaId);
  const [day, setDay] = useState(dayText(tip.day));
  const [fileIds, setFileIds] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const written = readDay(day);
  const changed = changedIn(split.error);
  const submit = () => {
    setTried(true);
    if (category === '' || text.trim() === '' || written.wrong || !isReason(reason)) return;
    const areaId = place.settled?.areaId ?? null;
    const part = { category, areaId, day: written.day, text: text.trim(), fileIds };
    split.mutate(
      { part, reason: reason.trim(), version },
      {
        onSuccess: () => {
          setText('');
          setReason('');
          onClose();
          const closeButtonProps = { 'aria-label': kit('desk.close') };
          notifications.show({ message: act('done.split'), closeButtonProps });
        },
      },
    );
  };
  const lookAgain = async () => {
    if (!changed) return;
    await renew();
    setVersion(changed.version);
    split.reset();
  };
  return (
    <SealedDialog title={act('do.split')} size="xl" onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {act('about.split')}
          </Text>
          <section className="split-whole" aria-label={t('split.whole')}>
            <p className="letter-text">{whole.content.text}</p>
            <Button variant="default" size="compact-sm" onClick={() => setText(whole.content.text)}>
              {t('split.copy')}
            </Button>
          </section>
          <Textarea
            data-autofocus
            label={t('split.text')}
            description={t('split.text.hint')}
            error={tried && text.trim() === '' && t('split.text.missing')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            autosize
            minRows={4}
            maxRows={14}
            maxLength={LONGEST}
            withAsterisk
          />
          <CategoryChoice
            value={category}
            onChange={setCategory}
            error={tried && category === '' && entry('entry.kind.missing')}
          />
          <AreaChoice place={place} onChange={setPlace} />
          <DayField
            label={entry('entry.day')}
            hint={entry('entry.day.hint')}
            order={BELOW}
            value={day}
            onChange={setDay}
            wrong={written.wrong && entry('entry.day.wrong')}
          />
          <FileChoice whole={whole} chosen={fileIds} onChange={setFileIds} />
          <ReasonField
            label={act('reason.colleagues')}
            hint={act('reason.colleagues.hint')}
            value={reason}
            onChange={setReason}
            tried={tried}
          />
          {can !== 'yes' && <Text c="red">{act(can === 'locked' ? 'reason.locked' : 'reason.noKey')}</Text>}
          {changed && <ChangedNotice changed={changed} onLook={() => void lookAgain()} />}
          {split.isError && !changed && <ErrorNotice error={asRefusal(split.error)} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {kit('desk.cancel')}
            </Button>
            <Button type="submit" loading={split.isPending} disabled={can !== 'yes' || changed !== undefined}>
              {act('do.split')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SealedDialog>
  );
}

/** The place of the whole, until another is chosen. */
function usePlaceOf(areaId: number): [Place, (place: Place) => void] {
  const label = useAreaName()(areaId);
  const [chosen, choose] = useState<Place>();
  const own = { areaId, label };
  return [chosen ?? { ...NO_PLACE, picked: own, settled: own }, choose];
}

function FileChoice(props: {
  whole: OpenedWhole;
  chosen: readonly string[];
  onChange: (fileIds: readonly string[]) => void;
}) {
  const t = useText(partMessages);
  const { files } = props.whole.content;
  if (files.length === 0) return null;
  return (
    <Checkbox.Group
      label={t('split.files')}
      description={t('split.files.hint')}
      value={[...props.chosen]}
      onChange={props.onChange}
    >
      <Stack gap="xs" mt="xs">
        {files.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={safeFileName(name)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
