/** What applies a scheme: an area, or an organisation in one. */
export const SITE_SORTS = ['area', 'residential_group', 'enterprise', 'school', 'other'] as const;
export type SiteSort = (typeof SITE_SORTS)[number];
