import { type CaseEvent, type Custody, type LegId, legId, legParts } from '@lienthong/case';
import type { RecordedFact } from '@lienthong/contracts/events';
import {
  agencyCode,
  caseCode,
  type Instant,
  type OfficerId,
  type PersonDataId,
  plusMinutes,
  procedureCode,
  workingMinutes,
} from '@lienthong/kernel';

import type { MadeUpCase, MadeUpLeg } from './made-up-case.js';
import { madeUpJudgement, madeUpLegId, madeUpTimeliness } from './made-up-judgement.js';

const by = { kind: 'system' } as const;
const person = { id: 'person-mau-1' as PersonDataId, hash: 'aGFzaA==' };
const counter = agencyCode('mot-cua-mau');

/** The code of the made-up case with this number. */
export const madeUpCode = (n: number) => caseCode(`000.00.00.H27-250401-${String(n).padStart(4, '0')}`);

/** A history whose facts fit together, for tests of figures. Its working minutes are minutes of the wall clock. */
export function madeUpHistory(shape: MadeUpCase): readonly RecordedFact[] {
  const history = new History(shape);
  const total = shape.legs.reduce((sum, { allotted }) => sum + allotted, 0);
  const owedAt = plusMinutes(shape.startAt, total);
  history.register();
  if (shape.ending === 'refused') return history.refuse();
  history.accept(owedAt, total);
  shape.legs.forEach((leg, index) => {
    history.leg(leg, index, owedAt, shape.ending === 'open' && index === shape.legs.length - 1);
  });
  if (shape.ending !== 'open') history.end(shape.ending, owedAt);
  return history.facts;
}

class History {
  readonly facts: RecordedFact[] = [];
  #now: Instant;

  constructor(private readonly shape: MadeUpCase) {
    this.#now = shape.startAt;
  }

  register(): void {
    const { n, procedure, startAt, parentOf } = this.shape;
    const parent = parentOf === undefined ? {} : { parent: { caseCode: madeUpCode(parentOf), leg: madeUpLegId(0, 1) } };
    this.#record({
      type: 'case.registered',
      data: {
        procedure: { code: procedureCode(procedure), version: 1 },
        receivedBy: counter,
        solvedBy: agencyCode(this.shape.legs[0]?.agency ?? 'co-quan-mau'),
        returnBy: counter,
        channel: n % 2 ? 'online' : n % 3 ? 'counter' : 'post',
        field: `linh-vuc-${procedure}`,
        ...(n % 5 && { commune: `xa-mau-${n % 4}` }),
        elsewhere: n % 7 === 0,
        submittedAt: startAt,
        applicant: person,
        papers: [{ paper: 'giay-mau', form: n % 4 ? 'electronic' : 'copy' }],
        routing: {},
        intakeDueAt: plusMinutes(startAt, 480),
        intakeAlertAt: plusMinutes(startAt, 120),
        ...parent,
      },
    });
  }

  refuse(): readonly RecordedFact[] {
    this.#later(60);
    this.#record({ type: 'case.refused', data: { reason: person, ground: 'can-cu-mau' } });
    return this.facts;
  }

  accept(owedAt: Instant, total: number): void {
    const { startAt } = this.shape;
    this.#record({ type: 'case.accepted', data: { startAt, agencies: {}, planned: [], calendar: 'mau' } });
    this.#appoint('accept', owedAt, total);
  }

  leg({ agency, allotted, took, trouble }: MadeUpLeg, index: number, owedAt: Instant, stays: boolean): void {
    let id = madeUpLegId(index, 1);
    this.#offer(id, agency, allotted, trouble !== 'outside');
    if (trouble === 'refused') {
      this.#later(30);
      this.#record({ type: 'handoff.refused', data: { leg: id, reasonCode: 'wrong-agency' } });
      id = madeUpLegId(index, 2);
      this.#offer(id, agency, allotted, true);
    }
    let dueAt = plusMinutes(this.#now, allotted);
    this.#record({ type: 'handoff.accepted', data: { leg: id, ...worker(agency, index) } });
    if (trouble === 'supplement') {
      this.#later(10);
      const requestedAt = this.#now;
      this.#record({
        type: 'supplement.requested',
        data: { leg: id, items: person, count: 1, requestedAt, lawful: true, windowEndsAt: dueAt, wakeUps: [] },
      });
      if (stays && took % 2) return;
      this.#later(500);
      dueAt = plusMinutes(dueAt, 500);
      const minutes = workingMinutes(500);
      this.#record({
        type: 'supplement.supplied',
        data: { leg: id, papers: [], resumedAt: this.#now, suspendedMinutes: minutes, dueAt, wakeUps: [] },
      });
      this.#appoint('suspension', plusMinutes(owedAt, 500), allotted);
    }
    if (trouble === 'returned') {
      this.#later(45);
      const { step } = legParts(id);
      this.#record({
        type: 'handoff.returned',
        data: { leg: id, endedAt: this.#now, toStep: step, redo: [step], reasonCode: 'mau' },
      });
      id = legId({ step, round: 2, attempt: 1 });
      this.#offer(id, agency, allotted, true);
      dueAt = plusMinutes(this.#now, allotted);
    }
    if (trouble === 'taken-over') {
      // said some hours after the change took effect
      const effectiveAt = plusMinutes(this.#now, 60);
      const holder = { class: 'agency', agency: agencyCode('co-quan-mau-ke-nhiem') } as const;
      this.#later(240);
      this.#record({
        type: 'handoff.rehomed',
        data: { leg: id, from: agencyCode(agency), holder, effectiveAt, change: 'sap-nhap-mau' },
      });
    }
    if (stays) return;
    this.#later(took);
    this.#record(
      {
        type: 'handoff.completed',
        data: {
          leg: id,
          kind: 'process',
          agency: agencyCode(agency),
          endedAt: this.#now,
          outcome: 'done',
          chosen: {},
          documents: this.shape.n % 3 ? [{ paper: 'ket-qua-mau', form: 'electronic' }] : [],
          ...(trouble !== 'outside' && { timeliness: madeUpTimeliness(this.#now, dueAt) }),
          lateMinutes: workingMinutes(Math.max(0, took - allotted)),
        },
      },
      { class: 'agency', agency: agencyCode(agency), used: workingMinutes(took), allotted: workingMinutes(allotted) },
    );
  }

  end(ending: 'completed' | 'withdrawn', owedAt: Instant): void {
    const endedAt = this.#now;
    if (ending === 'completed') this.#record({ type: 'case.completed', data: { endedAt, outcome: 'done' } });
    else this.#record({ type: 'case.withdrawn', data: { reason: person } });
    const minutes = workingMinutes(this.shape.legs.reduce((sum, { took }) => sum + took, 0));
    const judgement = madeUpJudgement(this.shape.legs, endedAt, owedAt);
    this.#record({
      type: 'verdict.frozen',
      data: {
        outcome: ending,
        endedAt,
        owed: judgement,
        announced: judgement,
        usedMinutes: minutes,
        supplements: 0,
        calendar: 'mau',
        rules: '1',
      },
    });
    const { score, parentOf } = this.shape;
    if (score && parentOf === undefined) this.#record({ type: 'case.rated', data: { score } });
  }

  #offer(id: LegId, agency: string, allotted: number, counted: boolean): void {
    this.#record({
      type: 'handoff.offered',
      data: {
        leg: id,
        kind: 'process',
        appointment: 1,
        counted,
        holder: { class: counted ? 'agency' : 'outside', agency: agencyCode(agency) },
        predecessors: [],
        readyAt: this.#now,
        startAt: this.#now,
        ...(counted && { dueAt: plusMinutes(this.#now, allotted), allotted: workingMinutes(allotted) }),
        provisional: false,
        wakeUps: [],
      },
    });
  }

  #appoint(cause: 'accept' | 'suspension', dueAt: Instant, minutes: number): void {
    this.#record({
      type: 'appointment.set',
      data: {
        n: 1,
        cause,
        startAt: this.shape.startAt,
        dueAt,
        announcedDueAt: dueAt,
        allotted: workingMinutes(minutes),
        provisional: false,
        calendar: 'mau',
      },
    });
  }

  #later(minutes: number): void {
    this.#now = plusMinutes(this.#now, minutes);
  }

  #record(event: CaseEvent, custody: Custody = { class: 'system', used: workingMinutes(0) }): void {
    const seq = this.facts.length + 1;
    this.facts.push({
      ...event,
      caseCode: madeUpCode(this.shape.n),
      seq,
      at: this.#now,
      by,
      procedure: { code: procedureCode(this.shape.procedure), version: 1 },
      custody,
      recordedAt: this.#now.replace('00Z', '00.001Z'),
    });
  }
}

/** Officers of a made-up agency; every other one is of a division. */
const worker = (agency: string, index: number) => ({
  officer: `officer-${agency}-${index}` as OfficerId,
  ...(index % 2 === 0 && { unit: 'phong-mau' }),
});
