import { createRandom, type Random } from '../random.ts';

/** People of the demo's workers' team who can be signed in as: by codes as the server draws them, and no name. */
export const LEADER = { login: 'tv-6m3q8w4k', role: 'team_leader' } as const;
export const MEMBER = { login: 'tv-9c5x2h7r', role: 'team_member' } as const;
/** Where they take part. */
export const TEAM_SITE = {
  siteName: 'Công ty May Mẫu Năm, phường Hạc Thành',
  siteNameEn: 'May Mẫu Năm company, Hạc Thành ward',
} as const;

/** The ward whose desk keeps the team's scheme, phường Hạc Thành. */
export const TEAM_WARD = 201;

/** The ids of the team's scheme and site, and the stream that goes on after them. */
export function teamIds(seed: string): { schemeId: string; siteId: string; random: Random } {
  const random = createRandom(`${seed}/team`);
  return { schemeId: random.uuid(), siteId: random.uuid(), random };
}
