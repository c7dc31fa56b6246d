import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { parseDay } from '../../../law/parse-day.ts';
import { readHour, wholeHour } from '../../../law/read-hour.ts';
import { tipNumber } from '../../../tips/tip-number.ts';
import { client } from '../../../ui/client.ts';
import { useSealOnce, WordsDialog } from '../../../ui/desk/words/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { heldThrough } from '../../could-have-seen.ts';
import { PURPOSES, type Purpose } from '../../footage.ts';
import { askFootage } from '../../footage-contract.ts';
import type { AskWords } from '../../footage-letter.ts';
import type { CameraFromTip } from '../../from-tip.ts';
import { ToldLine } from '../told-by-tip.tsx';
import type { Camera } from '../use-cameras.ts';
import { useChange } from '../use-change.ts';
import { useToldByTip } from '../use-from-tip.ts';
import { footageMessages } from './messages.ts';

/** Asks for the footage of a day; from a tip, day, hour and number are filled in as far as it says them. */
export function AskDialog(props: {
  readonly camera: Camera;
  readonly fromTip: CameraFromTip | undefined;
  readonly onClose: () => void;
}) {
  const { camera, fromTip, onClose } = props;
  const t = useText(footageMessages);
  const navigate = useNavigate();
  const requestId = useRef(crypto.randomUUID());
  const told = useToldByTip(fromTip);
  const [purpose, setPurpose] = useState<Purpose>('verify_tip');
  const [day, setDay] = useState(() => formatDay(fromTip?.day ?? dayOfMoment(new Date())));
  const [words, setWords] = useState<Omit<AskWords, 'v'>>({
    from: readHour(told?.hour ?? '') ?? '',
    to: '',
    why: '',
    about: fromTip ? tipNumber(fromTip.tipId) : '',
  });
  const [tried, setTried] = useState(false);
  const { can, seal } = useSealOnce(camera);
  const onDay = parseDay(day);
  const today = dayOfMoment(new Date());
  const { fromDay, retentionDays } = camera;
  const real = onDay !== undefined && onDay <= today;
  const gone = real && (onDay < fromDay || heldThrough(onDay, retentionDays) < today);
  const dayFault = (onDay ?? today) < fromDay ? 'ask.day.notYet' : 'ask.day.gone';
  const from = wholeHour(words.from);
  const to = wholeHour(words.to);
  const ordered = from !== undefined && to !== undefined && from < to;
  const { cameraId } = camera;
  const asking = useChange({
    change: async ({ on, ...hours }: { on: string; from: string; to: string }) => {
      const text = JSON.stringify({ v: 1, ...words, ...hours } satisfies AskWords);
      const sealed = await seal({ subjectId: requestId.current, text });
      const body = { requestId: requestId.current, purpose, onDay: on, words: sealed };
      return client.call(askFootage, { params: { cameraId }, body });
    },
    done: t('ask.done'),
    onDone: () => {
      onClose();
      void navigate({ to: '/camera/hinh/$requestId', params: { requestId: requestId.current } });
    },
  });
  const set = (part: Partial<AskWords>) => setWords({ ...words, ...part });
  return (
    <WordsDialog
      title={t('ask.open')}
      lead={t('ask.lead')}
      submit={t('ask.submit')}
      can={can}
      pending={asking.isPending}
      error={asking.error}
      onSubmit={() => {
        setTried(true);
        if (real && !gone && ordered && words.why.trim() !== '') asking.mutate({ on: onDay, from, to });
      }}
      onClose={onClose}
    >
      <ToldLine fromTip={fromTip} />
      <Select
        label={t('ask.purpose')}
        data={PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
        value={purpose}
        onChange={(value) => setPurpose(PURPOSES.find((each) => each === value) ?? 'verify_tip')}
        allowDeselect={false}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <TextInput
          label={t('ask.day')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
          error={
            tried &&
            ((!real && t('ask.day.fault')) ||
              (gone && t(dayFault, { days: retentionDays, day: formatDay(fromDay) })))
          }
          inputMode="numeric"
          autoComplete="off"
        />
        <TextInput
          label={t('ask.from')}
          value={words.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
          error={tried && from === undefined && t('ask.hour.fault')}
          maxLength={5}
          autoComplete="off"
        />
        <TextInput
          label={t('ask.to')}
          value={words.to}
          onChange={(event) => set({ to: event.currentTarget.value })}
          error={
            tried &&
            ((to === undefined && t('ask.hour.fault')) ||
              (from !== undefined && !ordered && t('ask.order.fault')))
          }
          maxLength={5}
          autoComplete="off"
        />
      </SimpleGrid>
      <p className="cameras-soft">{t('ask.day.hint', { days: camera.retentionDays })}</p>
      <TextInput
        label={t('ask.about')}
        description={t('ask.about.hint')}
        value={words.about}
        onChange={(event) => set({ about: event.currentTarget.value })}
        maxLength={60}
        autoComplete="off"
      />
      <Textarea
        label={t('ask.why')}
        value={words.why}
        onChange={(event) => set({ why: event.currentTarget.value })}
        error={tried && words.why.trim() === '' && t('ask.needed')}
        autosize
        minRows={3}
        maxLength={1000}
        required
      />
    </WordsDialog>
  );
}
