import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { parseProcedure } from '../schema.js';
import { sampleContext } from '../testing/refused.js';
import { sampleProcedure } from '../testing/sample-procedure.js';

const sample: unknown = parse(sampleProcedure);
const lines = sampleProcedure.split('\n');

/** Every place in a value, from the top. */
function placesIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, member]) => placesIn(member, [...path, key]))];
}

function replacedAt(value: unknown, [key, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((one, i) => (i === key ? replacedAt(one, rest, by) : one));
  const members = value as Record<string, unknown>;
  return { ...members, [key]: replacedAt(members[key], rest, by) };
}

function judged(text: string): boolean {
  const parsed = parseProcedure(text, sampleContext);
  if ('ok' in parsed) return true;
  const count = text.split('\n').length;
  return parsed.faults.length > 0 && parsed.faults.every(({ line }) => line >= 1 && line <= count);
}

describe('whatever the file says, the answer is a definition or faults with lines', () => {
  it('with any value in any place', () =>
    fc.assert(
      fc.property(fc.constantFrom(...placesIn(sample)), fc.jsonValue({ maxDepth: 2 }), (path, value) =>
        judged(stringify(replacedAt(sample, path, value))),
      ),
    ));

  it('with any lines left out or doubled', () =>
    fc.assert(
      fc.property(fc.subarray(lines), fc.subarray(lines, { maxLength: 3 }), (kept, added) =>
        judged([...kept, ...added].join('\n')),
      ),
    ));
});
