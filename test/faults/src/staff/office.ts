import { setTimeout as pause } from 'node:timers/promises';
import type { CaseView, InboxLeg, Outcome } from '@lienthong/contracts/http';
import { until } from '../province/until.js';
import type { ApiClient } from './api-client.js';
import { atMost } from './at-most.js';
import { type CaseKind, components, type Deed, deedsOf, inboxes, openings } from './case-kind.js';

/** Staff of a province at work on cases, until each has ended and its result is handed back. */
export interface Office {
  /** Cases opened at a counter, by code. */
  readonly opened: ReadonlyMap<string, CaseKind>;
  /** Share of all that has to be done, 0…1. */
  progress(): number;
  /** Lets the staff sit back for a while; what is in their hands they finish. */
  rest(): Promise<void>;
  goOn(): void;
  /** Everybody goes home, whatever is left. */
  close(): void;
  /** Settles when the last result is handed back; rejects when somebody was refused something. */
  readonly finished: Promise<void>;
}

const LOOK_EVERY_MS = 150;
/** Of one case; many are asked for at a time. */
const ASK_EVERY_MS = 500;
const HANDS = 12;
const COUNTERS = 4;

/** @param run name that tells the keys of this run from those of others */
export function openOffice(client: ApiClient, run: string, kinds: readonly CaseKind[]): Office {
  const opened = new Map<string, CaseKind>();
  const taken = new Set<string>();
  const componentsDone = new Map<string, number>();
  const hands = atMost(HANDS);
  const counters = atMost(COUNTERS);
  const inHand = new Set<Promise<void>>();
  let done = 0;
  let returned = 0;
  let resting = false;
  let fault: unknown;

  const takeUp = (work: () => Promise<void>): void => {
    if (fault !== undefined) return;
    const piece: Promise<void> = work()
      .catch((error: unknown) => {
        fault ??= error;
      })
      .finally(() => inHand.delete(piece));
    inHand.add(piece);
  };

  const open = (kind: CaseKind, number: number) => async () => {
    const { counter, procedure, papers, routing } = openings[kind];
    const { caseCode } = await client.post<Outcome>(counter, '/cases', `${run}.open.${number}`, {
      procedure,
      channel: 'counter',
      applicant: { kind: 'person', name: `Nguyễn Văn Mẫu ${number}`, identifier: String(number).padStart(12, '0') },
      papers: papers.map((paper) => ({ paper, form: 'original' })),
      routing,
    });
    opened.set(caseCode, kind);
    done += 1;
  };
  const ask = async (caseCode: string, { by, command }: Deed, leg?: string): Promise<Outcome> => {
    if (fault !== undefined) throw fault;
    const body = { ...command, ...(leg && { leg }) };
    const key = [run, caseCode, leg ?? 'case', command.type].join(':').replaceAll(/[^\w.:-]/g, '-');
    const outcome = await client.post<Outcome>(by, `/cases/${caseCode}/commands`, key, body);
    done += 1;
    return outcome;
  };

  const workOff = async (caseCode: string, leg: string): Promise<void> => {
    const step = leg.split('.')[0] ?? '';
    const deeds = deedsOf(step, opened.get(caseCode) ?? 'birth');
    const by = deeds[0]?.by ?? '';
    const parent = opened.has(caseCode) ? undefined : ((await readCase(by, caseCode)).parent?.caseCode ?? '');
    if (parent !== undefined && !opened.has(parent)) return; // of a case that others work on
    let outcome: Outcome | undefined;
    for (const deed of deeds) outcome = await ask(caseCode, deed, leg);
    if (step === 'thue') takeUp(() => collectPayment(caseCode));
    if (outcome?.status !== 'completed') return;
    if (opened.has(caseCode)) await handBack(caseCode);
    else if (parent) componentIsDone(parent);
  };
  const readCase = async (by: string, caseCode: string): Promise<CaseView> => {
    if (fault !== undefined) throw fault;
    return client.get(by, `/cases/${caseCode}`);
  };
  const counterOf = (caseCode: string) => openings[opened.get(caseCode) ?? 'birth'].counter;

  /** The citizen's leg lies in no agency's inbox. */
  const collectPayment = async (caseCode: string): Promise<void> => {
    const isDue = async () => {
      const { legs } = await readCase(counterOf(caseCode), caseCode);
      return legs.find(({ status }) => status === 'awaiting-payment');
    };
    const leg = await until(`${caseCode} waits for payment`, isDue, { within: 180_000, every: ASK_EVERY_MS });
    await hands(() => workOff(caseCode, leg.leg));
  };
  /** With its last component the birth group is complete, as soon as its flow has said so. */
  const componentIsDone = (parent: string): void => {
    const count = (componentsDone.get(parent) ?? 0) + 1;
    componentsDone.set(parent, count);
    if (count < 2) return;
    takeUp(async () => {
      let found: CaseView | undefined;
      const isOver = async () => {
        found = await readCase(counterOf(parent), parent);
        return found.status === 'completed';
      };
      const seen = () =>
        (found?.legs ?? []).map(({ leg, status, child }) => `${leg} ${status} ${child ?? ''}`).join(', ');
      await until(`${parent} is completed`, isOver, { within: 180_000, every: ASK_EVERY_MS, seen });
      await hands(() => handBack(parent));
    });
  };
  const handBack = async (caseCode: string): Promise<void> => {
    await ask(caseCode, { by: counterOf(caseCode), command: { type: 'return-result', channel: 'counter' } });
    returned += 1;
  };

  const lookInto = async (agency: string, by: string): Promise<void> => {
    let cursor: string | undefined;
    do {
      const query = `limit=100${cursor ? `&cursor=${cursor}` : ''}`;
      const page = await client.get<{ legs: InboxLeg[]; next?: string }>(by, `/agencies/${agency}/inbox?${query}`);
      for (const { caseCode, procedure, leg, kind, status } of page.legs) {
        // the answer to who opened it may still be on its way
        const isKnown = opened.has(caseCode) || components.includes(procedure);
        const isNew = kind !== 'procedure' && status === 'offered' && !taken.has(`${caseCode}/${leg}`);
        if (!isKnown || !isNew || resting) continue;
        taken.add(`${caseCode}/${leg}`);
        takeUp(() => hands(() => workOff(caseCode, leg)));
      }
      cursor = page.next;
    } while (cursor);
  };

  const work = async (): Promise<void> => {
    kinds.forEach((kind, index) => {
      takeUp(() => counters(open(kind, index + 1)));
    });
    while (returned < kinds.length && fault === undefined) {
      if (!resting) await Promise.all(Object.entries(inboxes).map(([agency, by]) => lookInto(agency, by)));
      await pause(LOOK_EVERY_MS);
    }
    if (fault !== undefined) throw fault;
  };
  const finished = work();
  finished.catch(() => undefined); // told to whoever waits for it
  const all = kinds.reduce((sum, kind) => sum + deedsIn[kind], 0);
  return {
    opened,
    progress: () => done / all,
    rest: async () => {
      resting = true;
      await until('what was in hand is done', () => inHand.size === 0 || fault !== undefined);
    },
    goOn: () => {
      resting = false;
    },
    close: () => {
      fault ??= new Error('The staff have gone home');
    },
    finished,
  };
}

/** Commands that a case of each kind takes, its opening and the return of its result among them. */
const deedsIn: Readonly<Record<CaseKind, number>> = {
  birth: 8,
  karaoke: 8,
  land: 10,
  'karaoke-supplemented': 10,
  'karaoke-refused': 4,
};
