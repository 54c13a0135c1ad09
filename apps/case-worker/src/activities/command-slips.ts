import type { CommandId } from '@lienthong/kernel';
import type { CommandSlip } from './flow-cases.js';

/** A command of the case's own flow: its facts are not signalled back to it. */
export function flowSlip(...parts: readonly (string | number)[]): CommandSlip {
  return { commandId: commandId(parts), by: { kind: 'flow' } };
}

/** A command of another case's flow (parent to child, child to parent): the flow concerned learns of it as news. */
export function systemSlip(...parts: readonly (string | number)[]): CommandSlip {
  return { commandId: commandId(parts), by: { kind: 'system' } };
}

function commandId(parts: readonly (string | number)[]): CommandId {
  return `flow/${parts.join('/')}` as CommandId;
}
