import { describe, expect, it } from '@jest/globals';
import { caseCode } from '@lienthong/kernel';
import fc from 'fast-check';
import type { CaseRow } from './case-row.js';
import { timelinessOf } from './imported-events.js';
import { importedCode, readCase } from './read-case.js';

const row = (line: number, at: string, rest: Partial<CaseRow> = {}): CaseRow => ({
  ...{ line, caseId: 'hs-1', activity: `T${line}`, at: `2011-03-${at}:00.000000000Z` },
  ...rest,
});

describe('a case of a log', () => {
  it('takes what any of its rows says of it, and its activities by their moments', () => {
    const { found, contradictions } = readCase([
      row(2, '02T10:00', { agency: 'B', dueAt: 'd' }),
      row(3, '01T10:00', { agency: 'A', officer: 'x', endedAt: 'e', dueAt: 'd' }),
    ]);
    expect(contradictions).toEqual([]);
    expect(found).toMatchObject({ line: 2, agency: 'A', officer: 'x', dueAt: 'd', endedAt: 'e' });
    expect(found?.startedAt).toBe('2011-03-01T10:00:00.000000000Z');
    expect(found?.activities.map(({ line }) => line)).toEqual([3, 2]);
  });

  it('leaves out a row that says something else of it than a row before', () => {
    const { found, contradictions } = readCase([
      row(2, '01T10:00', { agency: 'A', channel: 'post' }),
      row(3, '02T10:00', { channel: 'e-mail', endedAt: 'e' }),
    ]);
    expect(contradictions).toEqual([{ line: 3, attribute: 'channel' }]);
    expect(found?.activities).toHaveLength(1);
    expect(found).not.toHaveProperty('endedAt');
  });

  it('has a code of its own, whatever its id looks like', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }), fc.string({ minLength: 1 }), (a, b) => {
        const code = importedCode('mau', a);
        expect(caseCode(code)).toBe(code);
        expect(importedCode('mau', b) === code).toBe(a === b);
      }),
    ));

  it('keeps an id that fits as it stands', () => {
    expect(importedCode('mau', 'HS.2011-0042')).toBe('IMP-mau-HS.2011-0042');
    expect(importedCode('mau', 'a/b:c')).toBe('IMP-mau-a:2Fb:3Ac');
  });
});

describe('the verdict of an imported case', () => {
  const zone = 'Europe/Amsterdam';
  const due = '2011-03-15T13:41:31.788000000Z';
  it.each([
    ['at the due moment', '2011-03-15T13:41:31.788000000Z', 'on-time'],
    ['a millisecond after it, in the same minute', '2011-03-15T13:41:31.789000000Z', 'late'],
    ['a microsecond before it', '2011-03-15T13:41:31.787999000Z', 'on-time'],
    ['at midnight of the due day there', '2011-03-14T23:00:00.000000000Z', 'on-time'],
    ['just before that midnight', '2011-03-14T22:59:59.999000000Z', 'early'],
  ] as const)('that ended %s', (_, endedAt, verdict) => expect(timelinessOf(endedAt, due, zone)).toBe(verdict));
});
