import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { displayName } from '../../../areas/area.ts';
import { ScrollFrame } from '../../../ui/desk/index.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle } from '../../../ui/icons.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import type { Counted } from '../../indicator-contract.ts';
import { wordsOf } from '../../indicator-words.ts';
import type { readSnapshot } from '../../snapshot-contract.ts';
import { figureBriefly } from '../figure-words.ts';
import { steerMessages } from '../messages.ts';
import { AdjustDialog, type SnapshotFigure } from './adjust-dialog.tsx';
import { snapshotMessages } from './snapshot-messages.ts';
import { useMayFreeze } from './use-snapshots.ts';

type Reply = ReplyOf<typeof readSnapshot>;
const WHOLE = 'whole';
const REST = 'rest';

/** Every frozen figure three times: as frozen, as adjusted, and as the registers say it today. */
export function SnapshotFigures({
  reply,
  snapshotId,
}: {
  readonly reply: Reply;
  readonly snapshotId: string;
}) {
  const t = useText(snapshotMessages);
  const language = useLanguage();
  const may = useMayFreeze();
  const [shown, setShown] = useState(WHOLE);
  const [adjusting, setAdjusting] = useState<SnapshotFigure>();
  const part = reply.parts.find(({ areaId }) => String(areaId) === shown);
  const figures = part?.figures ?? (shown === REST ? reply.rest : reply.figures);
  const areaId = part?.areaId ?? reply.area.areaId;
  // what belongs to no unit has no unit whose figure could be adjusted
  const canAdjust = may && shown !== REST;
  return (
    <section className="steer-section">
      <div className="steer-map-head">
        <h2>{t('snapshot.figures')}</h2>
        <NativeSelect
          className="steer-off-paper"
          label={t('snapshot.unit')}
          value={shown}
          onChange={(event) => setShown(event.currentTarget.value)}
          data={[
            { value: WHOLE, label: t('snapshot.unit.whole') },
            ...reply.parts.map((one) => ({ value: String(one.areaId), label: displayName(one, language) })),
            ...(reply.rest.length > 0 ? [{ value: REST, label: t('snapshot.unit.rest') }] : []),
          ]}
        />
      </div>
      <p className="steer-soft">{t('snapshot.figures.hint')}</p>
      <ScrollFrame label={t('snapshot.figures')}>
        <table className="steer-table" aria-label={t('snapshot.figures')}>
          <thead>
            <tr>
              <th scope="col">{t('snapshot.name')}</th>
              {(['frozen', 'adjusted', 'now'] as const).map((column) => (
                <th key={column} scope="col" className="steer-end">
                  {t(`snapshot.column.${column}`)}
                </th>
              ))}
              {canAdjust && <td className="steer-off-paper" />}
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr key={figure.code}>
                <th scope="row">{wordsOf(figure.code, language).name}</th>
                <FigureCells figure={figure} />
                {canAdjust && (
                  <td className="steer-end steer-off-paper">
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={t('snapshot.adjust.title', { name: wordsOf(figure.code, language).name })}
                      onClick={() => setAdjusting(figure)}
                    >
                      {t('snapshot.adjust')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {adjusting && (
        <AdjustDialog
          snapshot={{ areaId: reply.area.areaId, snapshotId }}
          areaId={areaId}
          figure={adjusting}
          onClose={() => setAdjusting(undefined)}
        />
      )}
    </section>
  );
}

function FigureCells({ figure: { code, frozen, adjusted, now } }: { readonly figure: SnapshotFigure }) {
  const t = useText(snapshotMessages);
  const steer = useText(steerMessages);
  const language = useLanguage();
  const worded = (counted: Counted) => figureBriefly(steer, code, counted, language);
  return (
    <>
      <td className="steer-end">{worded(frozen)}</td>
      <td className="steer-end">
        {same(frozen, adjusted) ? worded(adjusted) : <strong>{worded(adjusted)}</strong>}
      </td>
      <td className="steer-end">
        {now === null ? t('snapshot.gone') : worded(now)}
        {now !== null && !same(adjusted, now) && (
          <span className="steer-differs">
            <IconAlertTriangle size={14} aria-hidden="true" /> {t('snapshot.differs')}
          </span>
        )}
      </td>
    </>
  );
}

function same(a: Counted, b: Counted): boolean {
  return a.value === b.value && a.of === b.of;
}
