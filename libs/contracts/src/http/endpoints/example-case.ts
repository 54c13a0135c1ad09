import type { CaseView } from '../schema/case.schema.js';
import type { FactView, Outcome } from '../schema/outcome.schema.js';

/** A plainly made-up case, P3b of domain.md §5, as the examples of the API show it. */
export const exampleCode = '000.00.00.H27-250409-0001';

const hash = 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c';

export const exampleFact = {
  caseCode: exampleCode,
  seq: 2,
  type: 'case.accepted',
  at: '2025-04-09T03:00:00Z',
  recordedAt: '2025-04-09T03:00:12.345Z',
  by: { kind: 'officer', officer: 'quay.thach-ha', agency: 'trung-tam-xa-thach-ha' },
  custody: { class: 'counter', agency: 'trung-tam-xa-thach-ha', used: 0 },
  data: { startAt: '2025-04-09T03:00:00Z' },
  hash,
} as unknown as FactView;

const leg = {
  leg: 'ho-kinh-doanh.1.1',
  step: 'ho-kinh-doanh',
  kind: 'process',
  status: 'offered',
  holderClass: 'agency',
  agency: 'ubnd-xa-thach-ha',
  startAt: '2025-04-09T03:00:00Z',
  dueAt: '2025-04-14T03:00:00Z',
  allottedMinutes: 1440,
  provisional: false,
  suspended: false,
  overdue: false,
  version: 4,
};

const summary = {
  caseCode: exampleCode,
  procedure: { code: 'ho-kinh-doanh-karaoke', version: 1 },
  status: 'accepted',
  nationalStatus: 4,
  channel: 'counter',
  receivedBy: 'trung-tam-xa-thach-ha',
  solvedBy: 'ubnd-tinh',
  returnBy: 'trung-tam-xa-thach-ha',
  submittedAt: '2025-04-09T03:00:00Z',
  intakeDueAt: '2025-04-10T03:00:00Z',
  acceptedAt: '2025-04-09T03:00:00Z',
  appointment: 1,
  dueAt: '2025-05-05T10:30:00Z',
  announcedDueAt: '2025-05-05T10:30:00Z',
  corrected: false,
  provisional: false,
  suspended: false,
  overdue: false,
  version: 3,
};

export const exampleSummary = summary;
export const exampleAtRisk = {
  ...summary,
  outlook: {
    projectedEndAt: '2025-05-07T03:00:00Z',
    slackMinutes: -630,
    actLeg: 'an-ninh.1.1',
    actAgency: 'cong-an-tinh',
    actBy: '2025-04-17T03:00:00Z',
    lookAgainAt: '2025-04-18T01:15:00Z',
  },
};
export const exampleEscalation = {
  caseCode: exampleCode,
  procedure: 'ho-kinh-doanh-karaoke',
  leg: 'an-ninh.1.1',
  rung: 1,
  dueAt: '2025-04-17T03:00:00Z',
  raisedAt: '2025-04-17T03:01:00Z',
  agency: 'cong-an-tinh',
  office: 'head',
  officer: 'lanh-dao-mau',
  lateAgency: 'cong-an-tinh',
  standing: true,
};
export const exampleInboxLeg = {
  caseCode: exampleCode,
  procedure: 'ho-kinh-doanh-karaoke',
  caseStatus: 'accepted',
  announcedDueAt: '2025-05-05T10:30:00Z',
  ...leg,
  leftMinutes: 1440,
};
export const exampleApplicant = { kind: 'person', name: 'Nguyễn Văn Mẫu', identifier: '000000000001' };

export const exampleCase = {
  ...summary,
  applicant: exampleApplicant,
  legs: [leg],
  escalations: [],
  planned: [
    {
      step: 'ho-kinh-doanh',
      agency: 'ubnd-xa-thach-ha',
      startAt: '2025-04-09T03:00:00Z',
      dueAt: '2025-04-14T03:00:00Z',
    },
  ],
  children: [],
  commands: [{ type: 'withdraw' }],
} as unknown as CaseView;

export const exampleOutcome = {
  caseCode: exampleCode,
  facts: [exampleFact],
  status: 'accepted',
  nationalStatus: 2,
  dueAt: '2025-05-05T10:30:00Z',
  version: 3,
  legs: [],
} as unknown as Outcome;
