import type { AgencyCode } from '@lienthong/kernel';
import type { CaseCommandType } from './command.js';
import { NotYourCase } from './ending/ending.errors.js';
import type { Actor } from './fact-values.js';
import { HandoffNotHeld } from './handoff/handoff.errors.js';
import type { CaseState } from './state/case-state.js';
import type { LegState } from './state/leg-state.js';

/** The system acts for nobody and everybody: imports, simulation, the payment gateway, deemed consent. */
const speaksFor = (by: Actor, agencies: readonly (AgencyCode | undefined)[]): boolean =>
  by.kind === 'system' || (by.kind === 'officer' && agencies.includes(by.agency));

/** @throws {HandoffNotHeld} unless the actor's agency holds the leg */
export function requireHolder(leg: LegState, by: Actor): void {
  if (!speaksFor(by, [leg.holder.agency])) throw notHeld(leg, by);
}

/**
 * An outside body need not work with this system: the counter, or the agency that sent the file there, may record its answer.
 * @throws {HandoffNotHeld}
 */
export function requireHolderOrRecorder(state: CaseState, leg: LegState, by: Actor): void {
  const sender = leg.decisive && state.legs[leg.decisive]?.holder.agency;
  const recorders = leg.holder.class === 'outside' ? [state.receivedBy, sender] : [];
  if (!speaksFor(by, [leg.holder.agency, ...recorders])) throw notHeld(leg, by);
}

/** @throws {NotYourCase} unless the actor is of one of the units, or the citizen where the command is also theirs */
export function requireUnit(
  state: CaseState,
  command: CaseCommandType,
  by: Actor,
  units: readonly (AgencyCode | undefined)[],
  orCitizen = false,
): void {
  if (orCitizen && by.kind === 'citizen') return;
  if (!speaksFor(by, units)) throw new NotYourCase(state.code, command);
}

const notHeld = (leg: LegState, by: Actor): HandoffNotHeld =>
  new HandoffNotHeld(leg.id, by.kind === 'officer' ? by.agency : by.kind);
