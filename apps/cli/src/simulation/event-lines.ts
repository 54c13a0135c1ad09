import { closeSync, openSync, writeSync } from 'node:fs';
import { cloudEventText, toCloudEvent } from '@lienthong/contracts/events';
import type { SimulatedFact } from '@lienthong/simulation';
import type { CliIo } from '../cli-io.js';

/** Takes the facts of a simulation down as the topic would carry them, one event a line. */
export interface EventLines {
  fact(fact: SimulatedFact): void;
  /** Writes what is left. */
  end(): void;
}

const AT_ONCE = 500;

/**
 * Lines into a file, or into standard output where it is called `-`. A simulation knows no waiting, so each write is done
 * when it returns.
 */
export function eventLines(file: string, io: CliIo): EventLines {
  const descriptor = file === '-' ? undefined : openSync(file, 'w');
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length === 0) return;
    const text = `${lines.join('\n')}\n`;
    if (descriptor === undefined) io.output.write(text);
    else writeSync(descriptor, text);
    lines = [];
  };
  return {
    fact: (fact) => {
      // nothing delays the record of a simulated fact: it is recorded in the minute in which it happens
      lines.push(cloudEventText(toCloudEvent({ ...fact, recordedAt: fact.at.replace('Z', '.000Z') })));
      if (lines.length === AT_ONCE) flush();
    },
    end: () => {
      flush();
      if (descriptor !== undefined) closeSync(descriptor);
    },
  };
}
