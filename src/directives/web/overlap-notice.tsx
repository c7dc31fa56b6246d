import { z } from 'zod';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { detailsOf } from '../../wire/details-of.ts';
import { daySchema } from '../../wire/encoding.ts';
import { BOARD_ROLES } from '../codes.ts';
import { boardMessages } from './messages.ts';

const overlapping = z.object({
  name: z.string(),
  role: z.enum(BOARD_ROLES),
  validFrom: daySchema,
  validTo: daySchema.nullable(),
});

/** With which term another one overlaps, where that is what went wrong. */
export function OverlapNotice({ error }: { error: unknown }) {
  const t = useText(boardMessages);
  const other = detailsOf(error, 'board_terms_overlap', overlapping);
  if (!other) return null;
  const { name, role, validFrom, validTo } = other;
  const named = { name, role: t(`role.${role}`), from: formatDay(validFrom) };
  return (
    <p className="board-fault">
      {validTo === null
        ? t('members.overlap.open', named)
        : t('members.overlap', { ...named, to: formatDay(validTo) })}
    </p>
  );
}
