export { ContractPipe, InvalidInput, jsonPointer } from './invalid-input.js';
export { type Language, preferredLanguage, type Texts } from './language.js';
export { ProblemFilter } from './problem.filter.js';
export {
  type FieldError,
  HttpProblem,
  type ProblemCatalogue,
  type ProblemDocument,
  type ProblemEntry,
  problemType,
} from './problem.js';
export { echoRequestId, requestIdOf } from './request-id.js';
export { requestLog } from './request-log.js';
export { BODY_LIMIT_BYTES, type HttpEdge, httpApplication } from './serve.js';
export { transportProblems } from './transport-problems.js';
