import { Button } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { KindForm } from '../../form.ts';
import { type Kind, writeKind } from '../../kind-contract.ts';
import { signalsOf } from '../../signals.ts';
import { useChange } from '../use-change.ts';
import { codeOf, type DraftForm, draftOf, emptyDraft, formOf, newActivity, PARTS } from './draft.ts';
import { draftFaults } from './draft-faults.ts';
import { FieldsEditor, isWithin } from './field-editor.tsx';
import { FormPreview } from './form-preview.tsx';
import { kindMessages } from './messages.ts';
import { SignalsEditor } from './signals-editor.tsx';
import { WordingInputs } from './wording-inputs.tsx';

/** Edits the form of a kind, or of a new one (`known` null), beside the form as it will be filled in. */
export function KindEditor(props: {
  readonly known: Kind | null;
  /** The forms of all its versions, newest first. */
  readonly earlier: readonly KindForm[];
  readonly taken: readonly string[];
  readonly onDone: (kind: string) => void;
}) {
  const { known, earlier, taken, onDone } = props;
  const t = useText(kindMessages);
  const [draft, setDraft] = useState<DraftForm>(() => (known ? draftOf(known.form) : emptyDraft()));
  const [tried, setTried] = useState(false);
  const form = formOf(draft, earlier);
  const faults = draftFaults(form, earlier);
  const shown = tried ? faults : [];
  const version = (known?.version ?? 0) + 1;
  const saving = useChange({
    change: (sound: KindForm) => {
      const kind = known?.kind ?? freeKind(sound, taken);
      return client.call(writeKind, { body: { kind, version, form: sound } });
    },
    done: t('kinds.saved'),
    onDone: ({ kind }) => onDone(kind),
  });
  const said = (path: string) => {
    const fault = shown.find((each) => each.path === path);
    return fault && t(`fault.${fault.code}`);
  };
  const save = () => {
    setTried(true);
    if (faults.length === 0) saving.mutate(form);
  };
  return (
    <div className="kinds-columns">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p className="schemes-soft">{t('kinds.limits')}</p>
        <WordingInputs
          label={t('kinds.name')}
          value={draft.name}
          onChange={(name) => setDraft({ ...draft, name })}
          error={said('name')}
        />
        <WordingInputs
          label={t('kinds.does')}
          value={draft.does}
          onChange={(does) => setDraft({ ...draft, does })}
          error={said('does')}
        />
        {PARTS.map((part) => (
          <section key={part}>
            <h2>{t(`kinds.part.${part}`)}</h2>
            <FieldsEditor
              fields={draft[part]}
              onChange={(fields) => setDraft({ ...draft, [part]: fields })}
              path={part}
              faults={shown}
            />
          </section>
        ))}
        <Activities draft={draft} onChange={setDraft} faults={shown} />
        <SignalsEditor
          value={draft.signals ?? (known ? signalsOf(known.kind, known.form) : [])}
          onChange={(signals) => setDraft({ ...draft, signals })}
        />
        {tried && faults.length > 0 && (
          <p className="kinds-faults" role="alert">
            {t('kinds.faults', { count: faults.length })}
          </p>
        )}
        {saving.isError && <ErrorNotice error={saving.error} />}
        <p>
          <Button type="submit" loading={saving.isPending}>
            {known ? t('kinds.save', { version }) : t('kinds.save.new')}
          </Button>
        </p>
      </form>
      <FormPreview form={form} />
    </div>
  );
}

function Activities(props: {
  readonly draft: DraftForm;
  readonly onChange: (draft: DraftForm) => void;
  readonly faults: ReturnType<typeof draftFaults>;
}) {
  const { draft, onChange, faults } = props;
  const t = useText(kindMessages);
  const { activities } = draft;
  const set = (next: DraftForm['activities']) => onChange({ ...draft, activities: next });
  return (
    <section>
      <h2>{t('kinds.part.activities')}</h2>
      {activities.map((activity, index) => {
        const path = `activities.${index}`;
        const fault = faults.find((each) => isWithin(each.path, `${path}.name`));
        const change = (next: typeof activity) =>
          set(activities.map((each) => (each === activity ? next : each)));
        return (
          <fieldset key={activity.key} className="kinds-part">
            <legend>{activity.name.vi || t('kinds.activity.name')}</legend>
            <WordingInputs
              label={t('kinds.activity.name')}
              value={activity.name}
              onChange={(name) => change({ ...activity, name })}
              error={fault && t(`fault.${fault.code}`)}
            />
            <FieldsEditor
              fields={activity.fields}
              onChange={(fields) => change({ ...activity, fields })}
              path={`${path}.fields`}
              faults={faults}
            />
            {activities.length > 1 && (
              <Button
                variant="subtle"
                color="red"
                onClick={() => set(activities.filter((each) => each !== activity))}
              >
                {t('kinds.activity.remove', { name: activity.name.vi || t('kinds.activity.name') })}
              </Button>
            )}
          </fieldset>
        );
      })}
      <Button variant="default" onClick={() => set([...activities, newActivity()])}>
        {t('kinds.activity.add')}
      </Button>
    </section>
  );
}

/** A code for a new kind, of its English name; none that is taken. */
function freeKind(form: KindForm, taken: readonly string[]): string {
  const wanted = codeOf(form.name.en) || 'kind';
  for (let count = 1; ; count += 1) {
    const kind = count === 1 ? wanted : `${wanted}_${count}`;
    if (!taken.includes(kind)) return kind;
  }
}
