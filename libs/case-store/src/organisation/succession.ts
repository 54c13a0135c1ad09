import { type AgencyBook, effectiveAt, loadAgencies, parseOrganisationChange } from '@lienthong/catalogue';
import { type AgencyCode, type CommandId, DomainError, dateOf, type Instant, instantOfEpoch } from '@lienthong/kernel';
import { applyCommand } from '../command/apply-command.js';
import type { StoreAccess } from '../command/command-slip.js';
import { readChanges, writeChange } from './changes.queries.js';
import { countOpenLegs, nextOpenLegs, type OpenLeg } from './ended-legs.queries.js';

/** Open legs that go, or would go, from one agency to another. */
export interface Handover {
  readonly from: AgencyCode;
  readonly to: AgencyCode;
  readonly legs: number;
}

/** What a change of the organisation does, before and after it is applied. */
export interface ChangePlan {
  readonly code: string;
  readonly effectiveAt: Instant;
  /** Legs that are open now, by who would take them over. */
  readonly handovers: readonly Handover[];
}

export interface ChangeApplied {
  readonly code: string;
  readonly effectiveAt: Instant;
  /** False where it was applied before. */
  readonly isNew: boolean;
  /** Nothing goes over before the change takes effect: whoever sweeps then does it. */
  readonly isInEffect: boolean;
  readonly rehomed: number;
}

const BATCH = 200;
const AT_ONCE = 4;

/**
 * What would become of the legs that are open now; nothing is written.
 * @throws {InvalidOrganisationChange} when the change does not fit the agencies as they stand
 */
export async function planChange({ pool, registry }: StoreAccess, text: string): Promise<ChangePlan> {
  const change = parseOrganisationChange(text);
  const others = (await readChanges(pool)).filter(({ code }) => code !== change.code);
  const book = loadAgencies([...others, change]).asOf(change.effectiveOn);
  const handovers = new Map<string, Handover>();
  const groups = await countOpenLegs(
    pool,
    change.succeed.flatMap(({ of }) => of),
  );
  for (const { agency, procedure, version, routing, legs } of groups) {
    const { field } = await registry.definition(procedure, version);
    const to = book.currentOf(agency, { field: field.code, communes: Object.values(routing) });
    const sum = (handovers.get(`${agency} ${to}`)?.legs ?? 0) + legs;
    handovers.set(`${agency} ${to}`, { from: agency, to, legs: sum });
  }
  return { code: change.code, effectiveAt: effectiveAt(change), handovers: [...handovers.values()] };
}

/**
 * Records a change, and hands over the open legs once it is in effect. Stopped in the middle, the next run goes on with
 * what is left: a leg that went over is its successor's, so none goes twice.
 * @throws {InvalidOrganisationChange} {OrganisationChangeApplied}
 */
export async function applyChange(
  access: StoreAccess,
  text: string,
  onBatch: (rehomed: number) => void = () => {},
  batch = BATCH,
): Promise<ChangeApplied> {
  const change = parseOrganisationChange(text);
  const known = await readChanges(access.pool);
  if (!known.some(({ code }) => code === change.code)) loadAgencies([...known, change]);
  const isNew = await writeChange(access.pool, text, new Date(await access.clock.now()).toISOString());
  const isInEffect = effectiveAt(change) <= instantOfEpoch(await access.clock.now());
  const rehomed = isInEffect ? await rehomeLegs(access, onBatch, batch) : 0;
  return { code: change.code, effectiveAt: effectiveAt(change), isNew, isInEffect, rehomed };
}

/**
 * Hands over every open leg of an agency that is no more, batch by batch.
 * @returns how many went over
 */
export async function rehomeLegs(
  access: StoreAccess,
  onBatch: (rehomed: number) => void = () => {},
  batch = BATCH,
): Promise<number> {
  await access.registry.refresh();
  const now = instantOfEpoch(await access.clock.now());
  const ended = endedAgencies(access.registry.agencies, now);
  let rehomed = 0;
  for (let last: OpenLeg | undefined; ended.length > 0; ) {
    const legs = await nextOpenLegs(access.pool, ended, last, batch);
    for (let first = 0; first < legs.length; first += AT_ONCE) {
      const done = await Promise.all(legs.slice(first, first + AT_ONCE).map((leg) => rehome(access, leg)));
      rehomed += done.filter(Boolean).length;
    }
    last = legs.at(-1);
    onBatch(rehomed);
    if (legs.length < batch) break;
  }
  return rehomed;
}

function endedAgencies(book: AgencyBook, now: Instant): readonly AgencyCode[] {
  const today = dateOf(now);
  return book.agencies.flatMap(({ code, validTo }) => (validTo && validTo < today ? [code] : []));
}

/** Once a leg and agency, whoever says it; one that has ended meanwhile needs it no more. */
async function rehome(access: StoreAccess, { caseCode, leg, agency }: OpenLeg): Promise<boolean> {
  const slip = { commandId: `rehome/${leg}/${agency}` as CommandId, by: { kind: 'system' } } as const;
  try {
    const { facts, repeated } = await applyCommand(access, caseCode, { type: 'rehome-leg', leg }, slip);
    return facts.length > 0 && !repeated;
  } catch (error) {
    if (error instanceof DomainError && !error.retryable) return false;
    throw error;
  }
}
