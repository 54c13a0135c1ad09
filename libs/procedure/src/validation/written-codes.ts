import { type Document, isScalar, visit } from 'yaml';

/** Members that are text even where they look like numbers: `1.001850` is a code with its last zero, `34` an article. */
const TEXTS = new Set(['code', 'procedure', 'article', 'document', 'digits']);

/** Gives codes and articles back as they are written. A person writes them without quotation marks, and YAML reads numbers. */
export function keepCodesAsWritten(document: Document): void {
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || !TEXTS.has(String(key.value)) || !isScalar(value)) return;
      if (typeof value.value === 'number' && value.source !== undefined) value.value = value.source;
    },
  });
}
