import type { Endpoint } from './endpoint.js';
import { caseEndpoints } from './endpoints/case.endpoints.js';
import { indicatorEndpoints } from './endpoints/indicator.endpoints.js';
import { organisationEndpoints } from './endpoints/organisation.endpoints.js';
import { outlookEndpoints } from './endpoints/outlook.endpoints.js';
import { procedureEndpoints } from './endpoints/procedure.endpoints.js';
import { qualityEndpoints } from './endpoints/quality.endpoints.js';
import { reportEndpoints } from './endpoints/report.endpoints.js';
import { supervisionEndpoints } from './endpoints/supervision.endpoints.js';
import { timeEndpoints } from './endpoints/time.endpoints.js';
import { versionEndpoints } from './endpoints/version.endpoints.js';

/** Every address of the API, by name. */
export const api = {
  ...procedureEndpoints,
  ...versionEndpoints,
  ...supervisionEndpoints,
  ...outlookEndpoints,
  ...caseEndpoints,
  ...timeEndpoints,
  ...indicatorEndpoints,
  ...qualityEndpoints,
  ...reportEndpoints,
  ...organisationEndpoints,
} as const;

export const endpoints: readonly Endpoint[] = Object.values(api) as unknown as readonly Endpoint[];
