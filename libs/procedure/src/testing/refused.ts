import { type Fault, type PublishContext, parseProcedure } from '../schema.js';
import { sampleProcedure, sampleRegistry } from './sample-procedure.js';

export const sampleContext: PublishContext = { registry: sampleRegistry, procedure: () => undefined };

/** Every fault of a file, none when it may be published. */
export function faultsOf(text: string, context: PublishContext = sampleContext): readonly Fault[] {
  const parsed = parseProcedure(text, context);
  return 'faults' in parsed ? parsed.faults : [];
}

/** The sample with one text replaced, which must be there. */
export function changed(from: string | RegExp, to: string): string {
  expect(sampleProcedure).toMatch(from);
  return sampleProcedure.replace(from, to);
}

/** One change of the sample and the fault that it must bring. */
export interface Refusal {
  readonly law: string;
  readonly from: string;
  readonly to: string;
  /** A further change that the fault needs. */
  readonly in?: (text: string) => string;
  readonly rule: string;
  readonly path: string;
  /** A text of the line that the fault names. */
  readonly at: string;
}

/** A test for each change: the fault is there, names its path and its line, and speaks both languages. */
export function refused(refusals: readonly Refusal[]): void {
  it.each(refusals)('refuses $law: $rule', ({ from, to, in: further = (text) => text, rule, path, at }) => {
    const text = further(changed(from, to));
    const faults = faultsOf(text);
    const fault = faults.find((one) => one.rule === rule && one.path === path);
    expect(fault ?? faults).toMatchObject({ rule, path });
    expect(text.split('\n')[(fault?.line ?? 0) - 1]).toContain(at);
    expect(fault?.message.vi).not.toBe('');
    expect(fault?.message.en).not.toBe('');
  });
}
