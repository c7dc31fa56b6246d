import type { Role } from '../../accounts/roles.ts';
import type { ListColumn } from '../../ui/desk/index.ts';
import { formatMoment } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { AuditedOpening, AuditedPerson } from '../contract.ts';
import { auditMessages } from './messages.ts';
import { PersonCell } from './person-cell.tsx';
import { TipCell } from './tip-cell.tsx';

/** The columns of the log of openings. */
export function useOpeningColumns(props: {
  readonly unitNames: ReadonlyMap<number, string>;
  readonly roleName: (role: Role) => string;
  readonly onTip: (tipId: string) => void;
  readonly onPerson: ((person: AuditedPerson) => void) | undefined;
}): readonly ListColumn<AuditedOpening>[] {
  const t = useText(auditMessages);
  const language = useLanguage();
  return [
    { id: 'at', header: t('audit.at'), whole: true, cell: ({ at }) => formatMoment(at, language) },
    {
      id: 'tip',
      header: t('audit.tip'),
      cell: ({ tipId }) => <TipCell tipId={tipId} onTip={props.onTip} />,
    },
    {
      id: 'unit',
      header: t('audit.unit'),
      cell: ({ unitId }) => props.unitNames.get(unitId ?? 0) ?? <Unknown words={t('audit.unit.unknown')} />,
    },
    {
      id: 'person',
      header: t('audit.person'),
      cell: ({ person }) => <PersonCell person={person} onPerson={props.onPerson} />,
    },
    {
      id: 'roles',
      header: t('audit.roles'),
      cell: ({ roles }) =>
        roles.map(props.roleName).join(', ') || <Unknown words={t('audit.roles.unknown')} />,
    },
  ];
}

function Unknown({ words }: { words: string }) {
  return <span className="audit-soft">{words}</span>;
}
