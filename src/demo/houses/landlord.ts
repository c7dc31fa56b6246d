/** The landlord of the demo who can be signed in as: a code, as the server draws it, and no name. */
export const LANDLORD = {
  login: 'tv-2h9k4m7p',
  siteName: 'Nhà trọ khu phố 5, phường Hạc Thành',
  siteNameEn: 'Boarding houses, Hạc Thành ward',
} as const;
