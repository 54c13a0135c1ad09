import type { RetimeRefusal } from '@lienthong/case-store';
import type { CliIo } from './cli-io.js';

/** A case that keeps its deadlines, for the version of the calendar cannot count them anew. */
export const refusalLine = ({ caseCode, code }: RetimeRefusal, { language }: CliIo): string =>
  language === 'vi' ? `✗ ${caseCode}: không tính lại được hạn (${code})` : `✗ ${caseCode}: not counted anew (${code})`;
