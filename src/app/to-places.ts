import { type SiteRole, TEAM_ROLES } from '../accounts/site-roles.ts';
import { IconChecklist, IconClock, IconFileText, IconHome, IconUser, type TablerIcon } from '../ui/icons.ts';

/** A place of the phone's bar, and who sees it. */
export interface ToPlace {
  readonly to: string;
  readonly label: 'to.home' | 'to.records' | 'to.plan' | 'to.houses' | 'to.account';
  readonly Icon: TablerIcon;
  /** Any of these at any site; everybody where it is not said. The server decides what is really allowed. */
  readonly roles?: readonly SiteRole[];
}

/** The places of people of sites, in this order. */
export const TO_PLACES: readonly ToPlace[] = [
  { to: '/to', label: 'to.home', Icon: IconChecklist },
  { to: '/to/viec', label: 'to.records', Icon: IconFileText, roles: TEAM_ROLES },
  { to: '/to/lich-truc', label: 'to.plan', Icon: IconClock, roles: TEAM_ROLES },
  { to: '/to/nha-tro', label: 'to.houses', Icon: IconHome },
  { to: '/to/tai-khoan', label: 'to.account', Icon: IconUser },
];
