import type { AgencyRegistry } from '../../agency-role.js';
import type { Step } from '../../definition.js';
import { graphOf } from '../../graph.js';
import type { Check } from '../check.js';
import { type FaultPath, type Finding, finding } from '../fault.js';
import type { Draft } from '../shape.js';

/** Whoever answers for a step can be found for every case that may come. */
export const rolesResolve: Check = (draft, { registry }) =>
  draft.steps.flatMap((step, i) => (step.agency ? unresolved(step, ['steps', i, 'agency'], draft, registry) : []));

function unresolved(step: Step, path: FaultPath, draft: Draft, registry?: AgencyRegistry): Finding[] {
  const { agency } = step;
  switch (agency.by) {
    case 'intake-unit':
      return [];
    case 'fixed':
      return registry && !registry.has(agency.agency)
        ? [role([...path, 'agency'], `Không có cơ quan "${agency.agency}"`, `No agency "${agency.agency}"`)]
        : [];
    case 'chosen':
      return graphOf(draft).upstreamOf(step.id).has(agency.step)
        ? []
        : [
            role(
              [...path, 'step'],
              `Bước "${agency.step}" không đứng trước`,
              `The step "${agency.step}" does not come before`,
            ),
          ];
    case 'commune':
      return [
        ...fieldFaults(agency.field, path, draft),
        ...(registry ? coverageFaults(agency.kind, path, registry) : []),
      ];
  }
}

function fieldFaults(name: string, path: FaultPath, { routing }: Draft): Finding[] {
  if (routing === undefined || routing.some((one) => one.name === name && one.type === 'commune')) return [];
  return [
    role(
      [...path, 'field'],
      `"${name}" không phải trường xã, phường đã khai`,
      `"${name}" is no declared commune field`,
    ),
  ];
}

function coverageFaults(kind: string, path: FaultPath, registry: AgencyRegistry): Finding[] {
  const without = registry.communes.filter((commune) => registry.serving(kind, commune) === undefined);
  if (without.length === 0) return [];
  const list = without.join(', ');
  return [
    role([...path, 'kind'], `Chưa có cơ quan "${kind}" cho: ${list}`, `No agency of kind "${kind}" serves: ${list}`),
  ];
}

const role = (path: FaultPath, vi: string, en: string): Finding => finding(path, 'role', vi, en);
