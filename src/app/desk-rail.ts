import {
  IconChartBar,
  IconChecklist,
  IconDeviceCctv,
  IconEye,
  IconFileText,
  IconGavel,
  IconInbox,
  IconKey,
  IconSettings,
  IconShieldCheck,
  IconShieldLock,
  IconUsersGroup,
  type TablerIcon,
} from '../ui/icons.ts';

/** A work area and who sees it. */
interface RailEntry {
  readonly to: string;
  readonly label:
    | 'rail.work'
    | 'rail.privacy'
    | 'rail.results'
    | 'rail.steering'
    | 'rail.reports'
    | 'rail.schemes'
    | 'rail.forces'
    | 'rail.cameras'
    | 'rail.directives'
    | 'rail.audit'
    | 'rail.keys'
    | 'rail.admin';
  readonly Icon: TablerIcon;
  /** Any of these; the server decides what is really allowed. */
  readonly roles: readonly string[];
}

/** The work areas in the rail, in this order. */
export const deskRail: readonly RailEntry[] = [
  {
    to: '/lam-viec',
    label: 'rail.work',
    Icon: IconInbox,
    roles: ['reception', 'investigator', 'chief', 'duty'],
  },
  {
    to: '/lam-viec/quyen-du-lieu',
    label: 'rail.privacy',
    Icon: IconShieldLock,
    roles: ['reception', 'chief', 'duty', 'auditor', 'administrator'],
  },
  {
    to: '/ket-qua',
    label: 'rail.results',
    Icon: IconGavel,
    roles: ['reception', 'investigator', 'chief', 'duty', 'analyst', 'auditor'],
  },
  {
    to: '/dieu-hanh',
    label: 'rail.steering',
    Icon: IconChartBar,
    roles: ['chief', 'analyst', 'auditor'],
  },
  {
    to: '/dieu-hanh/bao-cao',
    label: 'rail.reports',
    Icon: IconFileText,
    roles: ['chief', 'analyst', 'auditor'],
  },
  {
    to: '/mo-hinh-tu-quan',
    label: 'rail.schemes',
    Icon: IconUsersGroup,
    roles: ['reception', 'chief', 'analyst', 'auditor'],
  },
  {
    to: '/luc-luong',
    label: 'rail.forces',
    Icon: IconShieldCheck,
    roles: ['reception', 'chief', 'analyst', 'auditor'],
  },
  {
    to: '/camera',
    label: 'rail.cameras',
    Icon: IconDeviceCctv,
    roles: ['reception', 'investigator', 'chief'],
  },
  {
    to: '/chi-dao',
    label: 'rail.directives',
    Icon: IconChecklist,
    roles: ['chief', 'analyst', 'auditor'],
  },
  { to: '/kiem-tra', label: 'rail.audit', Icon: IconEye, roles: ['auditor'] },
  {
    to: '/khoa',
    label: 'rail.keys',
    Icon: IconKey,
    roles: ['reception', 'investigator', 'chief', 'duty', 'steward'],
  },
  { to: '/quan-tri', label: 'rail.admin', Icon: IconSettings, roles: ['administrator'] },
];
