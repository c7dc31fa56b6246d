import { Link } from '@tanstack/react-router';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import type { readKindFigure } from '../../kind-figure-contract.ts';
import type { View } from '../../view.ts';
import { placeName } from '../figure-words.ts';
import { steerMessages } from '../messages.ts';
import { kindMessages } from './kind-messages.ts';
import { SumTable } from './sum-table.tsx';

type Reply = ReplyOf<typeof readKindFigure>;

/** A sum by the units below the area, in the order of names. */
export function KindParts({ reply, view }: { readonly reply: Reply; readonly view: View }) {
  const t = useText(kindMessages);
  const { rest } = reply;
  if (reply.parts.length === 0) return null;
  const order = new Intl.Collator('vi');
  const parts = reply.parts
    .toSorted((a, b) => order.compare(a.name, b.name) || a.areaId - b.areaId)
    .map((part) => ({ ...part, key: part.areaId, name: <PartName part={part} reply={reply} view={view} /> }));
  const unknown = rest.records > 0 ? [{ ...rest, key: 'rest', name: t('kinds.parts.rest') }] : [];
  return (
    <section className="steer-section">
      <h2>{t('kinds.parts')}</h2>
      <p className="steer-soft">{t('kinds.parts.hint')}</p>
      <SumTable
        label={t('kinds.parts')}
        head={t('kinds.parts.unit')}
        of={reply.figure}
        rows={[...parts, ...unknown]}
      />
    </section>
  );
}

function PartName(props: {
  readonly part: Reply['parts'][number];
  readonly reply: Reply;
  readonly view: View;
}) {
  const { part, reply, view } = props;
  const t = useText(steerMessages);
  const language = useLanguage();
  return (
    <>
      <Link
        to="/dieu-hanh/loai-mo-hinh/$key"
        params={{ key: reply.figure.key }}
        search={{ ...view, area: part.areaId }}
      >
        {placeName(t, part, reply, language)}
      </Link>
      {part.unmapped && <span className="steer-unmapped">{t(`steer.unmapped.${part.unmapped}`)}</span>}
    </>
  );
}
