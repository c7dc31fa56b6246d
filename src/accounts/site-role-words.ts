import type { SiteRole } from './site-roles.ts';

/** What the people of sites are called and what they do here, in both languages: said wherever one is invited or listed. */
export const SITE_ROLE_WORDS: Readonly<
  Record<'vi' | 'en', Readonly<Record<SiteRole, { readonly name: string; readonly does: string }>>>
> = {
  vi: {
    landlord: {
      name: 'Chủ nhà trọ',
      does: 'Giữ sổ nhà trọ của mình trên điện thoại: phòng, người ở, việc phải khai báo và hạn của từng việc.',
    },
    team_leader: {
      name: 'Tổ trưởng',
      does: 'Ghi việc của tổ, xem việc hôm nay và kết quả chung của điểm.',
    },
    team_member: { name: 'Tổ viên', does: 'Xem việc hôm nay của tổ và ghi việc đã làm.' },
  },
  en: {
    landlord: {
      name: 'Landlord',
      does: 'Keeps the register of the own boarding house on the phone: rooms, tenants, notices due and their time limits.',
    },
    team_leader: {
      name: 'Team leader',
      does: 'Records what the team does, sees today’s duty and what came of the site’s work.',
    },
    team_member: { name: 'Team member', does: 'Sees today’s duty of the team and records what was done.' },
  },
};
