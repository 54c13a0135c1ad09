import { exampleCode } from './example-case.js';

const leg = 'ho-kinh-doanh.1.1';
const from = '2025-04-09T03:00:00Z';
const dueAt = '2025-05-05T10:30:00Z';
const onTime = { dueAt, timeliness: 'on-time', lateMinutes: 0, shares: [] };
const nobodyLate = { agencies: [], citizen: 0, outside: 0, system: 0 };
const holder = { class: 'agency', agency: 'ubnd-xa-thach-ha' };

export const exampleLedger = {
  ledger: {
    from,
    to: '2025-04-09T09:00:00Z',
    path: [{ kind: 'hold', ...holder, leg, from, to: '2025-04-09T09:00:00Z', used: 240, allotted: 1440, over: 0 }],
    side: [],
    segments: [{ n: 1, startAt: from, allotted: 8010, owed: onTime, announced: onTime, late: nobodyLate }],
    legs: [
      {
        leg,
        holder,
        onPath: true,
        startAt: from,
        dueAt: '2025-04-14T03:00:00Z',
        allotted: 1440,
        used: 240,
        left: 1200,
      },
    ],
    holder,
  },
  projection: {
    n: 1,
    endAt: '2025-05-05T03:00:00Z',
    slackAnnounced: 330,
    slackOwed: 330,
    steps: [],
    open: [{ leg, step: 'ho-kinh-doanh', mustEndBy: '2025-04-15T01:00:00Z', mustBeatOwnDue: false }],
    firstToAct: leg,
  },
};

export const exampleControlSheet = {
  sheet: {
    ...{ caseCode: exampleCode, procedure: { code: 'ho-kinh-doanh-karaoke', version: 1 } },
    ...{ receivedBy: 'trung-tam-tinh', solvedBy: 'ubnd-tinh', returnBy: 'trung-tam-tinh' },
    ...{ submittedAt: from, acceptedAt: from, at: '2025-04-09T09:00:00Z' },
    rows: [
      {
        ...{ kind: 'handoff', leg, step: 'ho-kinh-doanh', from: { class: 'counter', agency: 'trung-tam-tinh' } },
        ...{
          to: holder,
          handedAt: from,
          dueAt: '2025-04-14T03:00:00Z',
          allotted: 1440,
          used: 240,
          standing: 'running',
        },
      },
    ],
    appointments: [
      {
        ...{ n: 1, startAt: from, owed: onTime, announced: onTime, late: nobodyLate },
        versions: [{ cause: 'accept', at: from, dueAt, announcedDueAt: dueAt, calendar: 'ha-tinh@1' }],
      },
    ],
    ...{ supplements: [], escalations: [] },
    slips: [{ kind: 'receipt', n: 1, issuedAt: from }],
  },
  evidence: { facts: 4, lastHash: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c' },
};

export const exampleExplanation = {
  target: { leg },
  receivedAt: from,
  cutOff: 'none',
  startAt: from,
  term: { amount: 3, unit: 'working-day', rule: 'exact' },
  allotted: 1440,
  dueAt: '2025-04-14T03:00:00Z',
  isSuspended: false,
  isProvisional: false,
  calendar: 'ha-tinh@1',
  suspensions: [],
  extensions: [],
  announcedDays: [],
  days: [
    {
      date: '2025-04-12',
      working: false,
      windows: [],
      minutes: 0,
      reason: { vi: 'Ngày nghỉ hằng tuần', en: 'Weekly rest day' },
      source: 'Bộ luật Lao động 2019',
      certainty: 'official',
      unverified: false,
      counted: 0,
      suspended: 0,
    },
  ],
  versions: [],
};

export const exampleParams = { code: exampleCode };
