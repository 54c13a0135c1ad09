export { type CaseApi, type CaseApiOptions, startCaseApi } from './case-api.js';
