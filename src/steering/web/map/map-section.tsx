import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import type { readOverview } from '../../indicator-contract.ts';
import { wordsOf } from '../../indicator-words.ts';
import { isMapped, MAPPED_CODES } from '../../mapped.ts';
import type { View } from '../../view.ts';
import { steerMessages } from '../messages.ts';
import { PartsMap } from './parts-map.tsx';
import { useBoundaries } from './use-boundaries.ts';

type Reply = ReplyOf<typeof readOverview>;

/** The units below the area by one indicator, as a schematic map or, where they were imported, by their boundaries. */
export function MapSection(props: {
  readonly reply: Reply;
  readonly view: View;
  readonly show: (view: View) => void;
}) {
  const { reply, view, show } = props;
  const t = useText(steerMessages);
  const language = useLanguage();
  const [drawn, setDrawn] = useState<'shapes' | 'tiles'>('shapes');
  const { boundaries, sources } = useBoundaries(view);
  const codes = MAPPED_CODES.filter((code) => reply.figures.some((figure) => figure.code === code));
  const code = codes.find((one) => one === view.map) ?? codes[0];
  if (!code || reply.parts.length < 2) return null;
  const parts = reply.parts.map(({ figures, ...part }) => ({
    ...part,
    counted: figures.find((figure) => figure.code === code) ?? { value: 0, of: null },
  }));
  const known = boundaries.filter(({ areaId }) => parts.some((part) => part.areaId === areaId));
  const canDraw = known.length > 1;
  return (
    <section className="steer-section steer-map">
      <div className="steer-map-head">
        <h2>{t('steer.map')}</h2>
        <NativeSelect
          className="steer-off-paper"
          label={t('steer.map.what')}
          value={code}
          onChange={(event) => {
            const next = event.currentTarget.value;
            if (isMapped(next)) show({ ...view, map: next });
          }}
          data={codes.map((value) => ({ value, label: wordsOf(value, language).name }))}
        />
        {canDraw && (
          <SegmentedControl
            className="steer-off-paper"
            aria-label={t('steer.map.kind')}
            value={drawn}
            onChange={(value) => setDrawn(value === 'tiles' ? 'tiles' : 'shapes')}
            data={[
              { value: 'shapes', label: t('steer.map.shapes') },
              { value: 'tiles', label: t('steer.map.tiles') },
            ]}
          />
        )}
      </div>
      <p className="steer-paper-only">{wordsOf(code, language).name}</p>
      <PartsMap
        parts={parts}
        code={code}
        period={reply}
        to="/dieu-hanh"
        search={{ ...view }}
        boundaries={canDraw && drawn === 'shapes' ? known : []}
        sources={sources}
      />
    </section>
  );
}
