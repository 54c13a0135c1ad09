import { describe, expect, it } from '@jest/globals';
import type { ImportedEvent, StoredFact } from '@lienthong/case-store';
import { additions } from './additions.js';
import type { CaseRow } from './case-row.js';
import { type AnsweredCase, told } from './imported-events.js';
import { readCase } from './read-case.js';

const row = (line: number, at: string, rest: Partial<CaseRow> = {}): CaseRow => ({
  ...{ line, caseId: 'hs-1', activity: 'T01', agency: 'A', dueAt: '2011-03-15T12:00:00.000000000Z' },
  ...{ at: `2011-03-${at}:30.000000000Z`, ...rest },
});
const caseOf = (...rows: readonly CaseRow[]) => told(readCase(rows).found as AnsweredCase, 'mau', 'Europe/Amsterdam');
const typesOf = (events: readonly ImportedEvent[]) => events.map(({ type }) => type);

/** The facts that an import of these rows would have left. */
const factsOf = (...rows: readonly CaseRow[]): readonly StoredFact[] =>
  additions(caseOf(...rows), []).added.map(
    (event, index) =>
      ({
        ...event,
        caseCode: 'IMP-mau-hs-1',
        seq: index + 1,
        procedure: { code: 'mau', version: 0 },
      }) as unknown as StoredFact,
  );
const [first, second] = [row(2, '01T10:00'), row(3, '02T10:00')];

describe('what a log adds to what is known of a case', () => {
  it('is all of it, where nothing is known', () => {
    const ended = { endedAt: '2011-03-14T10:00:00.000000000Z' };
    const { added } = additions(caseOf({ ...first, ...ended }, { ...second, ...ended }), []);
    expect(typesOf(added)).toEqual(['case.imported', 'activity.imported', 'activity.imported', 'case.import-ended']);
    expect(added.at(-1)?.data).toEqual({ endedAt: '2011-03-14T10:00:00Z', endedOn: '2011-03-14', timeliness: 'early' });
    expect(added[0]).toMatchObject({ at: '2011-03-01T10:00:00Z', data: { startedOn: '2011-03-01', agency: 'A' } });
  });

  it('is nothing, where it is known', () => {
    expect(additions(caseOf(first, second), factsOf(first, second))).toEqual({ added: [], changed: [] });
    expect(additions(caseOf(first, first), factsOf(first, first)).added).toEqual([]);
  });

  it('is what came to it since: a row, a row that was put right, one more like another, and its end', () => {
    const ended = { ...second, endedAt: '2011-03-16T10:00:00.000000000Z' };
    expect(typesOf(additions(caseOf(first, ended), factsOf(first)).added)).toEqual([
      'activity.imported',
      'case.import-ended',
    ]);
    // also where the earliest row gave it its start, its agency and its officer
    const later = { ...second, agency: 'B', officer: 'x' };
    expect(typesOf(additions(caseOf(first, later), factsOf(later)).added)).toEqual(['activity.imported']);
    expect(typesOf(additions(caseOf(first, first), factsOf(first)).added)).toEqual(['activity.imported']);
  });

  it('is nothing where a row or the case reads otherwise now, and each such thing is told', () => {
    const other = row(3, '02T10:00', { activity: 'T02' });
    expect(additions(caseOf(first, other), factsOf(first, second))).toEqual({
      added: [],
      changed: [{ what: 'activity', line: 3 }],
    });
    const moved = { ...first, dueAt: '2011-04-01T12:00:00.000000000Z', channel: 'post' };
    expect(additions(caseOf(moved), factsOf(first))).toEqual({
      added: [],
      changed: [{ what: 'channel' }, { what: 'dueAt' }],
    });
    const late = { ...first, endedAt: '2011-03-16T10:00:00.000000000Z' };
    expect(additions(caseOf(first), factsOf(late)).changed).toEqual([{ what: 'endedAt' }]);
  });

  it('is nothing of a log that holds a part of what is known', () => {
    expect(additions(caseOf(first), factsOf(first, second))).toEqual({ added: [], changed: [] });
  });
});
