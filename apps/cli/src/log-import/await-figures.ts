import { setTimeout as pause } from 'node:timers/promises';
import type { ImportedTotals } from '@lienthong/case-store';
import { askIndicators, IndicatorsRefused, IndicatorsUnreachable } from '../indicator-address.js';
import type { Language } from '../language.js';

const LOOK_MS = 200;
/** So long without a step forward, and nobody seems to carry the facts on. */
const PATIENCE_MS = 20_000;

/** Whether the figures hold all that was imported; else why nobody waits for it. */
export type FiguresStand = 'hold' | 'unreachable' | 'behind';

/**
 * Waits until the figures hold what was imported of a source, as long as they come nearer to it. The relay and the
 * service of figures work on by themselves, so nothing is lost where it is given up.
 */
export async function awaitFigures(
  source: string,
  wanted: ImportedTotals,
  language: Language,
  tell: (have: number, want: number) => void,
): Promise<FiguresStand> {
  let have = -1;
  for (let since = Date.now(); Date.now() - since < PATIENCE_MS; await pause(LOOK_MS)) {
    const facts = await factsInFigures(source, language);
    if (facts === undefined) return 'unreachable';
    if (facts >= wanted.facts) return 'hold';
    if (facts === have) continue;
    have = facts;
    since = Date.now();
    tell(have, wanted.facts);
  }
  return 'behind';
}

async function factsInFigures(source: string, language: Language): Promise<number | undefined> {
  try {
    const response = await askIndicators(`/api/v1/indicators/imported/${source}`, 'GET', language);
    return ((await response.json()) as ImportedTotals).facts;
  } catch (error) {
    if (error instanceof IndicatorsUnreachable || error instanceof IndicatorsRefused) return undefined;
    throw error;
  }
}
