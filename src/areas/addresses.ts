import { address } from '../wire/address.ts';
import type { listAreasEndpoint, searchAreasEndpoint } from './contract.ts';

/** Where public pages ask for units; held against the contracts by a test. */
export const areaAddresses = {
  areas: address<typeof listAreasEndpoint>('GET', '/api/areas'),
  searchAreas: address<typeof searchAreasEndpoint>('GET', '/api/areas/search'),
} as const;
