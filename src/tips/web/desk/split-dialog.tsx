import { Button, Checkbox, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { DayField, isReason, ReasonField } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { safeFileName } from '../../../ui/safe-file-name.ts';
import type { CategoryCode } from '../../categories.ts';
import { NO_PLACE, type Place } from '../report/draft.ts';
import { AreaChoice } from './area-choice.tsx';
import { CategoryChoice } from './category-choice.tsx';
import { BELOW } from './field-order.ts';
import { actionMessages, entryMessages, partMessages } from './messages.ts';
import { dayText, readDay } from './read-day.ts';
import type { OpenedWhole } from './seal-part.ts';
import { TipDialog, useDialogStep } from './tip-dialog.tsx';
import { useAreaNames } from './use-desk-facts.ts';
import { useDraft } from './use-draft.ts';
import { useSplit } from './use-parts.ts';

const LONGEST = 15_000;

/** Takes the part of a story that is another matter, its kind, place and files, and makes it a tip of its own. */
export function SplitDialog({ whole, onClose }: { whole: OpenedWhole; onClose: () => void }) {
  const { tip } = whole.reply;
  const t = useText(partMessages);
  const act = useText(actionMessages);
  const entry = useText(entryMessages);
  const { split, can, renew } = useSplit(whole);
  const step = useDialogStep('split', whole.reply, split, renew);
  const [text, setText] = useDraft(`${tip.tipId} part`);
  const [reason, setReason] = useDraft(`${tip.tipId} step split`);
  const [category, setCategory] = useState<CategoryCode | ''>('');
  const [place, setPlace] = usePlaceOf(tip.placeAreaId);
  const [day, setDay] = useState(dayText(tip.day));
  const [fileIds, setFileIds] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const written = readDay(day);
  const submit = () => {
    setTried(true);
    if (category === '' || text.trim() === '' || written.wrong || !isReason(reason)) return;
    const areaId = place.settled?.areaId ?? null;
    const part = { category, areaId, day: written.day, text: text.trim(), fileIds };
    step.take({ part, reason: reason.trim(), version: step.version }, () => {
      setText('');
      setReason('');
      onClose();
    });
  };
  return (
    <TipDialog step={step} can={can} size="xl" onSubmit={submit} onClose={onClose}>
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
    </TipDialog>
  );
}

const NOT_KNOWN_YET = { vi: '', en: '' };

/** The place of the whole, until another is chosen. */
function usePlaceOf(areaId: number): [Place, (place: Place) => void] {
  const name = useAreaNames()(areaId) ?? NOT_KNOWN_YET;
  const [chosen, choose] = useState<Place>();
  const own = { areaId, name };
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
