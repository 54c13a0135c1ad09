/**
 * The layers of the house: what each room may import, inward only (docs/architecture.md).
 * A room that is not listed may not exist; a new room says here what it stands on.
 */
export const rooms = {
  'libs/kernel': [],
  'libs/calendar': ['libs/kernel'],
  'libs/procedure': ['libs/kernel', 'libs/calendar'],
  'libs/case': ['libs/kernel', 'libs/calendar', 'libs/procedure'],
  'libs/contracts': ['libs/kernel', 'libs/calendar', 'libs/procedure', 'libs/case'],
  'libs/indicator': ['libs/kernel', 'libs/case', 'libs/contracts'],
  'libs/simulation': ['libs/kernel', 'libs/calendar', 'libs/procedure', 'libs/case', 'libs/indicator'],
  'libs/catalogue': ['libs/kernel', 'libs/calendar', 'libs/procedure'],
  'libs/documents': ['libs/kernel'],
  'libs/platform': ['libs/kernel'],
  'libs/case-store': [
    'libs/kernel',
    'libs/calendar',
    'libs/procedure',
    'libs/case',
    'libs/contracts',
    'libs/catalogue',
    'libs/platform',
  ],
  'libs/testing': ['libs/'],
  'workflows/case': ['libs/kernel', 'libs/procedure', 'libs/case', 'libs/contracts/src/workflows'],
  'apps/case-api': ['libs/'],
  'apps/case-worker': ['libs/'],
  'apps/event-relay': ['libs/'],
  'apps/indicator-service': ['libs/'],
  'apps/cli': ['libs/'],
};

/** Rooms that do no I/O: no Node built-ins, and no package but the ones named. */
export const pureRooms = {
  'libs/kernel': [],
  'libs/calendar': [],
  'libs/procedure': ['zod', 'yaml'],
  'libs/case': [],
  'libs/indicator': [],
  'libs/simulation': [],
};
