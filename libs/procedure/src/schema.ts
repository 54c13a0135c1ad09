export { type Fault, formatPath } from './validation/fault.js';
export { type ParsedProcedure, type PublishContext, parseProcedure } from './validation/parse-procedure.js';
export { procedureJsonSchema, procedureSchema } from './validation/procedure.schema.js';
