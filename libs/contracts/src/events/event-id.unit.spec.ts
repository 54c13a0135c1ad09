import { expect, it } from '@jest/globals';
import { caseCode } from '@lienthong/kernel';
import fc from 'fast-check';
import { v5 as uuidv5 } from 'uuid';
import { EVENT_NAMESPACE, eventId } from './event-id.js';

const arbCode = fc.constantFrom('000.00.00.H27-250401-0001', 'H27.12-251231-98765', 'IMP-motcua-2024_A.7:b');

it('is the uuid v5 of code and seq, as any library says it (RFC 9562 §5.5)', () =>
  fc.assert(
    fc.property(arbCode, fc.integer({ min: 1, max: 1e9 }), (code, seq) => {
      expect(eventId(caseCode(code), seq)).toBe(uuidv5(`${code}/${seq}`, EVENT_NAMESPACE));
    }),
  ));
