import type { ImportedEventType } from '@lienthong/case';
import { toAgency, toOfficer } from '../related.js';
import type { Meanings } from './meaning.js';

/** One event a row of the log of the older system; that the case came, and that it ended, was no row of it. */
export const importedMeanings: Meanings<ImportedEventType> = {
  'case.imported': undefined,
  'activity.imported': {
    ...{ transition: 'complete', activity: 'imported' },
    relations: ({ agency, officer }) => [...toAgency(agency, 'done by'), ...toOfficer(officer, 'done by')],
  },
  'case.import-ended': undefined,
};
