export { type Fault, type FaultPath, type Finding, finding, formatPath } from './validation/fault.js';
export { FaultyFile } from './validation/faulty-file.error.js';
export { type ParsedProcedure, type PublishContext, parseProcedure } from './validation/parse-procedure.js';
export { procedureJsonSchema, procedureSchema } from './validation/procedure.schema.js';
export { type ReadYaml, readYaml } from './validation/read-yaml.js';
export { findingsOfShape } from './validation/shape.js';
