import { Button, Group } from '@mantine/core';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { IconX } from '../../ui/icons.ts';
import { displayName } from '../area.ts';
import { indexOf } from '../index-set.ts';
import { AreaChoice } from './area-choice.tsx';
import type { DraftProps } from './draft-props.ts';
import { areaMessages } from './messages.ts';

/** The units that end: each can be taken out again. */
export function EndingUnits({ areas, draft, onChange, tried }: DraftProps) {
  const t = useText(areaMessages);
  const language = useLanguage();
  const chosen = draft.froms.flatMap((areaId) => indexOf(areas).byId.get(areaId) ?? []);
  const full = draft.kind === 'rename' && chosen.length > 0;
  return (
    <fieldset className="areas-part">
      <legend>{t('areas.change.ends')}</legend>
      <Group gap="xs">
        {chosen.map((area) => {
          const unit = displayName(area, language);
          return (
            <Button
              key={area.areaId}
              variant="default"
              size="xs"
              rightSection={<IconX size={16} aria-hidden="true" />}
              aria-label={t('areas.change.remove', { unit })}
              onClick={() => onChange({ ...draft, froms: draft.froms.filter((id) => id !== area.areaId) })}
            >
              {unit}
            </Button>
          );
        })}
      </Group>
      {!full && (
        <AreaChoice
          areas={areas}
          label={t('areas.change.ends.add')}
          value={null}
          again
          among={({ areaId }) => !draft.froms.includes(areaId)}
          error={tried && chosen.length === 0 && t('areas.change.ends.fault')}
          onPick={(value) => onChange({ ...draft, froms: [...draft.froms, Number(value.slice(5))] })}
        />
      )}
    </fieldset>
  );
}
