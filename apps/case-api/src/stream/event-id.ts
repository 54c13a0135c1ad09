import type { FactPlace, StoredFact } from '@lienthong/case-store';
import { caseCode } from '@lienthong/kernel';
import { HttpProblem } from '@lienthong/platform/http';

const RECORDED_AT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Names the place of a fact among all facts, so that a reader can say what he had. */
export const eventIdOf = ({ recordedAt, caseCode: code, seq }: StoredFact): string => `${recordedAt}~${code}~${seq}`;

/** @throws {HttpProblem} when the text is no id that `eventIdOf` wrote */
export function placeOf(eventId: string): FactPlace {
  const [recordedAt = '', code = '', seq = ''] = eventId.split('~');
  try {
    if (!RECORDED_AT.test(recordedAt) || !/^[1-9]\d{0,8}$/.test(seq)) throw new RangeError(eventId);
    return { recordedAt: new Date(recordedAt).toISOString(), caseCode: caseCode(code), seq: Number(seq) };
  } catch {
    throw new HttpProblem('stream.resume-invalid');
  }
}
