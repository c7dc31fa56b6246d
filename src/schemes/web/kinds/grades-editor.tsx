import { Button } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { wordingFaults } from '../../check-form.ts';
import { type Grade, setGrades } from '../../kind-contract.ts';
import { useChange } from '../use-change.ts';
import { codeOf } from './draft.ts';
import { kindMessages } from './messages.ts';
import { WordingInputs } from './wording-inputs.tsx';

/** Fewer labels than this tell nothing apart; more nobody tells apart. */
const FEWEST = 2;
const MOST = 8;

/** The labels by which schemes are graded, best first. Mount it anew (by `key`) when they change elsewhere. */
export function GradesEditor({ given }: { given: readonly Grade[] }) {
  const t = useText(kindMessages);
  const [rows, setRows] = useState(() => given.map((grade) => ({ ...grade, key: grade.grade })));
  const [tried, setTried] = useState(false);
  const saving = useChange({
    change: (grades: Grade[]) => client.call(setGrades, { body: { grades } }),
    done: t('grades.saved'),
    onDone: () => setTried(false),
  });
  const fault = ({ name }: Grade) => {
    if (name.vi.trim() === '' || name.en.trim() === '') return 'words';
    return wordingFaults('', name)[0]?.code;
  };
  const save = () => {
    setTried(true);
    if (rows.some(fault)) return;
    const taken = new Set(rows.map(({ grade }) => grade));
    const coded = rows.map(({ grade, name }, index) => {
      if (grade !== '') return { grade, name };
      const wanted = codeOf(name.en) || `grade_${index + 1}`;
      const code = taken.has(wanted) ? `${wanted}_${index + 1}` : wanted;
      taken.add(code);
      return { grade: code, name };
    });
    saving.mutate(coded);
  };
  return (
    <section aria-labelledby="grades">
      <h2 id="grades">{t('grades.title')}</h2>
      <p className="schemes-soft">{t('grades.lead')}</p>
      {rows.map((row, index) => {
        const wrong = tried && fault(row);
        return (
          <div key={row.key} className="kinds-row kinds-grade">
            <WordingInputs
              label={t('grades.label', { number: index + 1 })}
              value={row.name}
              onChange={(name) => setRows(rows.map((each) => (each === row ? { ...row, name } : each)))}
              error={wrong && t(`fault.${wrong}`)}
            />
            {rows.length > FEWEST && (
              <Button
                variant="subtle"
                color="red"
                size="compact-sm"
                onClick={() => setRows(rows.filter((each) => each !== row))}
              >
                {t('grades.remove', { name: row.name.vi || t('grades.label', { number: index + 1 }) })}
              </Button>
            )}
          </div>
        );
      })}
      {saving.isError && <ErrorNotice error={saving.error} />}
      <div className="schemes-acts">
        {rows.length < MOST && (
          <Button
            variant="default"
            onClick={() =>
              setRows([...rows, { grade: '', name: { vi: '', en: '' }, key: crypto.randomUUID() }])
            }
          >
            {t('grades.add')}
          </Button>
        )}
        <Button loading={saving.isPending} onClick={save}>
          {t('grades.save')}
        </Button>
      </div>
    </section>
  );
}
