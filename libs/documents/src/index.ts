export { csvRecord } from './csv.writer.js';
export { RowsMissing } from './document-rows.js';
export type {
  Cell,
  Column,
  ColumnKind,
  DocumentLanguage,
  DocumentNote,
  Extent,
  Row,
  TableDocument,
} from './table-document.js';
export { type DocumentFormat, documentFormats, extentIn, mediaTypes, writeDocument } from './write-document.js';
