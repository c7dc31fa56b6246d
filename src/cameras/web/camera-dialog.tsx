import { Select, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { client } from '../../ui/client.ts';
import { useSealOnce, WordsDialog } from '../../ui/desk/words/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { TELEPHONE_DIGITS } from '../../wire/telephone.ts';
import { type CameraFields, type CameraRow, changeCamera, registerCamera } from '../contract.ts';
import { OWNER_LIMITS, type Owner, ownerFaults, ownerText } from '../owner-words.ts';
import { draftOf, readDraft } from './camera-draft.ts';
import { CameraFieldset } from './camera-fields.tsx';
import { cameraMessages } from './messages.ts';
import { type OwnDesk, useKeptDesks } from './use-cameras.ts';
import { useChange } from './use-change.ts';

/** Enters a camera, or changes one; what is known of its owner stays as it is where nothing else was typed. */
export function CameraDialog(props: {
  /** Null for a new one. */
  readonly camera: CameraRow | null;
  /** Null where nobody is entered, or nothing could be opened. */
  readonly owner: Owner | null;
  readonly onClose: () => void;
}) {
  const { camera, owner } = props;
  const desks = useKeptDesks();
  const first = camera ? desks.find(({ unitId }) => unitId === camera.unitId) : desks[0];
  const desk = first ?? (camera ? { ...camera, label: '' } : undefined);
  return desk ? <Dialog {...props} camera={camera} owner={owner} desks={desks} first={desk} /> : null;
}

function Dialog(props: {
  readonly camera: CameraRow | null;
  readonly owner: Owner | null;
  readonly desks: readonly OwnDesk[];
  readonly first: OwnDesk;
  readonly onClose: () => void;
}) {
  const { camera, owner, desks, first, onClose } = props;
  const t = useText(cameraMessages);
  const today = dayOfMoment(new Date());
  const cameraId = useRef(camera?.cameraId ?? crypto.randomUUID());
  const [desk, setDesk] = useState(first);
  const [draft, setDraft] = useState(() => draftOf(camera, owner, today));
  const [tried, setTried] = useState(false);
  const { can, seal } = useSealOnce(desk);
  const text = ownerText(draft.owner);
  const same = text === (owner ? ownerText(owner) : undefined);
  const ownerWrong = ownerFaults(draft.owner, owner);
  const saving = useChange({
    change: async (fields: CameraFields) => {
      const sealed = same || text === undefined ? null : await seal({ subjectId: cameraId.current, text });
      if (!camera) {
        const body = { cameraId: cameraId.current, unitId: desk.unitId, fields, owner: sealed };
        return client.call(registerCamera, { body });
      }
      const { version } = camera;
      const params = { cameraId: camera.cameraId };
      return client.call(changeCamera, { params, body: { version, fields, owner: sealed } });
    },
    done: t('form.done'),
    onDone: onClose,
  });
  const submit = () => {
    setTried(true);
    const { fields } = readDraft(draft, today);
    if (fields && ownerWrong.length === 0) saving.mutate(fields);
  };
  const setOwner = (part: Partial<Owner>) => setDraft({ ...draft, owner: { ...draft.owner, ...part } });
  return (
    <WordsDialog
      title={t(camera ? 'form.title.change' : 'form.title')}
      lead={t('form.lead')}
      submit={t(camera ? 'form.submit.change' : 'form.submit')}
      can={can}
      pending={saving.isPending}
      error={saving.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {!camera && desks.length > 1 && (
        <Select
          label={t('cameras.unit')}
          data={desks.map((each) => ({ value: String(each.unitId), label: each.label }))}
          value={String(desk.unitId)}
          onChange={(value) => {
            setDesk(desks.find(({ unitId }) => String(unitId) === value) ?? first);
            setDraft({ ...draft, site: null });
          }}
          allowDeselect={false}
          searchable
        />
      )}
      <CameraFieldset draft={draft} desk={desk} tried={tried} onChange={setDraft} />
      <div className="cameras-sealed">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <TextInput
            label={t('form.owner.name')}
            value={draft.owner.name}
            onChange={(event) => setOwner({ name: event.currentTarget.value })}
            maxLength={OWNER_LIMITS.name}
            autoComplete="off"
          />
          <TextInput
            label={t('form.owner.contact')}
            value={draft.owner.contact}
            onChange={(event) => setOwner({ contact: event.currentTarget.value })}
            error={tried && ownerWrong.includes('contact') && t('form.owner.contact.fault', TELEPHONE_DIGITS)}
            maxLength={OWNER_LIMITS.contact}
            autoComplete="off"
          />
        </SimpleGrid>
        <Text size="sm" c="dimmed" mt={4}>
          {t('form.owner.hint')}
        </Text>
      </div>
    </WordsDialog>
  );
}
