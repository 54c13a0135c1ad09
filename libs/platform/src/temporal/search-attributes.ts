import {
  encodeSearchAttributeIndexedValueType,
  type SearchAttributeType,
} from '@temporalio/common/lib/search-attributes.js';
import type { NativeConnection } from '@temporalio/worker';

export type SearchAttributeTypes = Readonly<Record<string, SearchAttributeType>>;

/** gRPC: somebody registered it before. */
const ALREADY_EXISTS = 6;

/** Makes search attributes known to a namespace: where they are not, no flow that shows one gets on. */
export async function ensureSearchAttributes(
  { operatorService }: Pick<NativeConnection, 'operatorService'>,
  namespace: string,
  wanted: SearchAttributeTypes,
): Promise<void> {
  for (const [name, type] of Object.entries(wanted)) {
    const searchAttributes = { [name]: encodeSearchAttributeIndexedValueType(type) ?? 0 };
    try {
      // one by one: a server that knows one of several refuses all of them
      await operatorService.addSearchAttributes({ namespace, searchAttributes });
    } catch (error) {
      if ((error as { readonly code?: number }).code !== ALREADY_EXISTS) throw error;
    }
  }
}
