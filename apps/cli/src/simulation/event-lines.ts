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
const STANDARD_OUTPUT = 1;
const TRY_AGAIN_MS = 2;

/**
 * Lines into a file, or into standard output where it is called `-`. A simulation knows no waiting, so each write is done
 * when it returns.
 */
export function eventLines(file: string, io: CliIo): EventLines {
  const descriptor = file !== '-' ? openSync(file, 'w') : io.output === process.stdout ? STANDARD_OUTPUT : undefined;
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length === 0) return;
    const text = `${lines.join('\n')}\n`;
    if (descriptor === undefined) io.output.write(text);
    else writeAll(descriptor, text);
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
      if (descriptor !== undefined && descriptor !== STANDARD_OUTPUT) closeSync(descriptor);
    },
  };
}

/** Waits where the reader is slower: nothing is kept in memory. */
function writeAll(descriptor: number, text: string): void {
  for (let rest = Buffer.from(text); rest.length > 0; ) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, TRY_AGAIN_MS);
    }
  }
}
