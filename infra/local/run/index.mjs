/** What a bench or a test of faults may use to run the apps as production does: child processes, from their builds. */
export { KAFKA } from '../find/jars.mjs';
export { startApp } from './app.mjs';
export { inItsRole, planApps } from './apps.mjs';
