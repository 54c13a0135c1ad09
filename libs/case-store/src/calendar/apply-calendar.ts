import { decide } from '@lienthong/case';
import { type CalendarText, parseCalendar } from '@lienthong/catalogue';
import { type CaseCode, type CommandId, DomainError, instantOfEpoch } from '@lienthong/kernel';
import { applyCommand } from '../command/apply-command.js';
import type { StoreAccess } from '../command/command-slip.js';
import { type LoadedCase, loadCases } from '../command/load-case.js';
import { calendarVersion, readCalendarVersions, writeCalendarVersion } from './calendar-versions.queries.js';
import { casesTouchedSince, nextOpenCases } from './open-cases.queries.js';
import { type RetimedDeadline, retimedDeadlines } from './retimed-deadline.js';

/** How far a calendar has come over the open cases. */
export interface RetimeProgress {
  readonly cases: number;
  /** Cases of which a deadline was counted anew. */
  readonly retimed: number;
  /** Cases that keep their deadlines, for the version cannot count them anew: an operator must look at each. */
  readonly refused: readonly RetimeRefusal[];
}

/** A case that a version of a calendar cannot count anew, such as one whose deadline lies beyond its last day. */
export interface RetimeRefusal {
  readonly caseCode: CaseCode;
  readonly code: string;
}

/** A page of open cases, the deadlines in it that would move, and the cases that could not be counted anew. */
export interface CalendarPlanPage {
  readonly cases: number;
  readonly moves: readonly RetimedDeadline[];
  readonly refused: readonly RetimeRefusal[];
}

export interface CalendarApplied extends RetimeProgress {
  readonly id: string;
  readonly version: string;
  /** False where it was published before. */
  readonly isNew: boolean;
}

const BATCH = 200;
const AT_ONCE = 8;
/** No command takes longer from its reading to its recording. */
const IN_FLIGHT_MS = 60_000;
const system = { kind: 'system' } as const;

/**
 * What a version of a calendar would move, a page of open cases after the other; nothing is written.
 * @param name of the file, for the refusal
 * @throws {InvalidCalendarFile} {InvalidCalendar}
 */
export async function* planCalendar(access: StoreAccess, text: string, name: string): AsyncGenerator<CalendarPlanPage> {
  await access.registry.refresh();
  const read = parseCalendar(text, name);
  const now = instantOfEpoch(await access.clock.now());
  const published = (await readCalendarVersions(access.pool)).some(({ data }) => isSame(data, read.data));
  const calendars = published ? access.registry.calendars : access.registry.calendars.with(calendarVersion(read, now));
  const command = { type: 'retime', by: system, calendar: nameOf(read) } as const;
  for await (const page of openCases(access, commandIdOf(read))) {
    const decided = page.map(({ state, context }) => ({
      state,
      decision: decide(state, command, context(now, calendars)),
    }));
    yield {
      cases: page.length,
      moves: decided.flatMap(({ state, decision }) =>
        decision.refusal ? [] : retimedDeadlines(state, decision.events, now),
      ),
      refused: decided.flatMap(({ state, decision: { refusal } }) =>
        refusal ? [{ caseCode: state.code, code: refusal.code }] : [],
      ),
    };
  }
}

/**
 * Publishes a version of a calendar and counts every open deadline anew, batch by batch: by the system, once a case and
 * version. Stopped in the middle, the next run with the same text goes on with what is left. Every process decides with
 * the new version from its publication on; cases that were acted on in that very moment are looked at once more.
 * @param name of the file, for the refusal
 * @throws {InvalidCalendarFile} {InvalidCalendar}
 * @throws {CalendarVersionPublished} when the version stands for another text
 */
export async function applyCalendar(
  access: StoreAccess,
  text: string,
  name: string,
  onBatch: (progress: RetimeProgress) => void = () => {},
): Promise<CalendarApplied> {
  const since = new Date((await access.clock.now()) - IN_FLIGHT_MS);
  const { isNew, read } = await publishCalendar(access, text, name);
  let progress: RetimeProgress = { cases: 0, retimed: 0, refused: [] };
  const retimePage = async (page: readonly LoadedCase[], seen: number): Promise<void> => {
    const { retimed, refused } = await retimeAll(access, page, read);
    const anew = refused.filter(({ caseCode }) => !progress.refused.some((one) => one.caseCode === caseCode));
    const sums = { cases: progress.cases + seen, retimed: progress.retimed + retimed };
    progress = { ...sums, refused: [...progress.refused, ...anew] };
  };
  for await (const page of openCases(access, commandIdOf(read))) {
    await retimePage(page, page.length);
    onBatch(progress);
  }
  const touched = await casesTouchedSince(access.pool, since, commandIdOf(read));
  for (let first = 0; first < touched.length; first += BATCH)
    await retimePage(await loadCases(access, touched.slice(first, first + BATCH), commandIdOf(read)), 0);
  return { ...progress, id: read.data.id, version: read.data.version, isNew };
}

/**
 * Publishes a version without counting anything anew: the first of its layer, at setup.
 * @throws {InvalidCalendarFile} {InvalidCalendar} {CalendarVersionPublished}
 */
export async function publishCalendar(
  { pool, clock, registry }: StoreAccess,
  text: string,
  name: string,
): Promise<{ readonly isNew: boolean; readonly read: CalendarText }> {
  const read = parseCalendar(text, name);
  const now = await clock.now();
  await registry.refresh();
  const published = await readCalendarVersions(pool);
  const isKnown = published.some(({ data }) => data.id === read.data.id);
  // what makes no calendar together with the other layers is refused before it is kept
  if (isKnown && !published.some(({ data }) => isSame(data, read.data)))
    registry.calendars.with(calendarVersion(read, instantOfEpoch(now)));
  const isNew = await writeCalendarVersion(pool, read, text, new Date(now).toISOString());
  await registry.refresh();
  return { isNew, read };
}

/** `waits`: another version of the layer is in force, and somebody must decide to apply this one. */
export type FirstPublished = 'published' | 'there' | 'waits';

/**
 * Publishes a version where its layer has none yet.
 * @throws {InvalidCalendarFile}
 */
export async function publishFirst(access: StoreAccess, text: string, name: string): Promise<FirstPublished> {
  const { data } = parseCalendar(text, name);
  const published = (await readCalendarVersions(access.pool)).filter((one) => one.data.id === data.id);
  if (published.length > 0) return published.some((one) => isSame(one.data, data)) ? 'there' : 'waits';
  await publishCalendar(access, text, name);
  return 'published';
}

async function* openCases(access: StoreAccess, commandId: CommandId): AsyncGenerator<readonly LoadedCase[]> {
  for (let after = ''; ; ) {
    const codes = await nextOpenCases(access.pool, after, BATCH);
    const last = codes.at(-1);
    if (!last) return;
    yield await loadCases(access, codes, commandId);
    after = last;
  }
}

async function retimeAll(
  access: StoreAccess,
  page: readonly LoadedCase[],
  read: CalendarText,
): Promise<Pick<RetimeProgress, 'retimed' | 'refused'>> {
  let retimed = 0;
  const refused: RetimeRefusal[] = [];
  const left = page.values();
  const one = async (): Promise<void> => {
    for (const known of left) {
      const done = await retimeOne(access, known, read);
      if (done === 'retimed') retimed += 1;
      if (typeof done === 'object') refused.push(done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return { retimed, refused: refused.sort((a, b) => (a.caseCode < b.caseCode ? -1 : 1)) };
}

/** Whether a deadline of the case was counted anew now, or why none can be; a case that ended meanwhile stays as it is. */
async function retimeOne(
  access: StoreAccess,
  known: LoadedCase,
  read: CalendarText,
): Promise<'retimed' | 'stays' | RetimeRefusal> {
  const caseCode = known.state.code;
  const draft = { type: 'retime', calendar: nameOf(read) } as const;
  const slip = { commandId: commandIdOf(read), by: system };
  try {
    const { facts, repeated } = await applyCommand(access, caseCode, draft, slip, known);
    return facts.length > 0 && !repeated ? 'retimed' : 'stays';
  } catch (error) {
    if (error instanceof DomainError && !error.retryable) return { caseCode, code: error.code };
    throw error;
  }
}

const nameOf = ({ data }: CalendarText): string => `${data.id}@${data.version}`;
const commandIdOf = (read: CalendarText): CommandId => `retime/${nameOf(read)}` as CommandId;
const isSame = (a: CalendarText['data'], b: CalendarText['data']): boolean => a.id === b.id && a.version === b.version;
