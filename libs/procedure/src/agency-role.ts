import type { AgencyCode, StepId } from '@lienthong/kernel';
import type { AgencyRole } from './definition.js';

/** What the resolution of roles asks of the register of agencies. */
export interface AgencyRegistry {
  has(agency: AgencyCode): boolean;
  /** The agency of a kind that serves a commune; undefined when none does. */
  serving(kind: string, commune: string): AgencyCode | undefined;
  /** Codes of every commune that a routing field may name. */
  readonly communes: readonly string[];
}

/** What a case says about its agencies: routing values of its form, the counter that took it in, choices of completed steps. */
export interface RoleContext {
  readonly routing: Readonly<Record<string, string>>;
  readonly intakeUnit: AgencyCode;
  /** Agency named by the completion of a step. */
  readonly chosen?: Readonly<Record<StepId, AgencyCode>>;
}

/** The agency that a role means in one case; undefined when the register has none, or the choice is not made yet. */
export function resolveAgency(
  role: AgencyRole,
  context: RoleContext,
  registry: Pick<AgencyRegistry, 'has' | 'serving'>,
): AgencyCode | undefined {
  switch (role.by) {
    case 'fixed':
      return registered(role.agency, registry);
    case 'intake-unit':
      return registered(context.intakeUnit, registry);
    case 'chosen':
      return registered(context.chosen?.[role.step], registry);
    case 'commune': {
      const commune = context.routing[role.field];
      return commune === undefined ? undefined : registry.serving(role.kind, commune);
    }
  }
}

function registered(agency: AgencyCode | undefined, registry: Pick<AgencyRegistry, 'has'>): AgencyCode | undefined {
  return agency !== undefined && registry.has(agency) ? agency : undefined;
}
