import type { ControlSheet, Judgement, SheetAppointment, SheetRow } from '@lienthong/case';
import { type AgencyCode, type Instant, localIso } from '@lienthong/kernel';
import { sheetWords } from './control-sheet-words.js';
import { judgementText, splitText, viewText } from './late-text.js';
import type { Names } from './names.js';

/** What a sheet stands on: how many facts, and the hash of the last. */
export interface Evidence {
  readonly facts: number;
  readonly lastHash: string;
}

/** The control sheet as it is read on paper: every hand-over, the dates that were promised, and who answers for what was late. */
export function controlSheetText(sheet: ControlSheet, title: string, evidence: Evidence, names: Names): string[] {
  const say = sheetWords[names.language];
  const place = (agency: ControlSheet['receivedBy']) => names.holder({ class: 'agency', agency });
  const { caseCode, procedure, receivedBy, solvedBy, returnBy } = sheet;
  return [
    say.title,
    say.form,
    `${say.code}: ${caseCode}`,
    `${say.procedure}: ${title} (${procedure.code} v${procedure.version})`,
    `${say.received}: ${place(receivedBy)}, ${hour(sheet.submittedAt)}`,
    `${say.solved}: ${place(solvedBy)}`,
    `${say.returned}: ${place(returnBy)}`,
    ...section(
      say.handovers,
      sheet.rows.flatMap((row, n) => rowLines(row, n + 1, names)),
    ),
    ...section(
      say.appointments,
      sheet.appointments.flatMap((one) => appointmentLines(one, names)),
    ),
    ...section(say.supplements, supplementLines(sheet, names)),
    ...section(say.apology, apologyLines(sheet, names)),
    ...section(say.slips, slipLines(sheet, names)),
    ...section(say.escalations, escalationLines(sheet, names)),
    ...section(say.verdict, sheet.verdict ? [`${hour(sheet.verdict.endedAt)} ${sheet.verdict.outcome}`] : []),
    `${say.evidence}: ${evidence.facts} ${say.facts}, ${say.lastHash} ${evidence.lastHash}`,
  ];
}

/** A heading with its lines; nothing where there are none. */
const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)];

/** `14:30 21/04/2025`, as forms write it. */
function hour(at: Instant): string {
  const [date = '', time = ''] = localIso(at).split('T');
  return `${time} ${date.split('-').reverse().join('/')}`;
}

function rowLines(row: SheetRow, n: number, names: Names): string[] {
  const say = sheetWords[names.language];
  const what = row.step ? names.step(row.step) : say.kinds[row.kind];
  const taken = row.takenAt ? `${say.taken} ${hour(row.takenAt)}${row.takenBy ? ` (${row.takenBy})` : ''}` : '';
  const time = [
    row.dueAt ? `${say.due} ${hour(row.dueAt)}` : '',
    row.endedAt ? `${say.ended} ${hour(row.endedAt)}` : '',
    row.allotted === undefined ? '' : `${say.allotted} ${row.allotted}`,
    row.used === undefined ? '' : `${say.used} ${row.used}`,
    row.lateMinutes === undefined ? '' : `${say.over} ${row.lateMinutes}`,
  ];
  const told = [taken, ...time].filter(Boolean).join('; ');
  return [
    `${n}. ${hour(row.handedAt)}  ${names.holder(row.from)} → ${names.holder(row.to)}  [${what}]  ${say.standing[row.standing]}`,
    ...(told ? [`   ${told}`] : []),
    ...(row.view ? [`   ${viewText(row.view, names.language, hour)}`] : []),
  ];
}

function appointmentLines({ n, versions, owed, announced, late, endedAt }: SheetAppointment, names: Names): string[] {
  const say = sheetWords[names.language];
  const dates = versions.map(
    ({ cause, at, dueAt, announcedDueAt }) =>
      `  ${hour(at)} ${say.causes[cause]}: ${say.owed} ${hour(dueAt)}, ${say.announced} ${hour(announcedDueAt)}`,
  );
  const ended = endedAt ? `${say.ended} ${hour(endedAt)}` : say.standing.running;
  const judged = (one: Judgement) => judgementText(one, names.language, hour);
  const named = (agency: AgencyCode) => names.holder({ class: 'agency', agency });
  return [
    `${say.appointment} ${n}: ${ended}; ${say.owed} ${judged(owed)}; ${say.announced} ${judged(announced)}`,
    ...dates,
    ...(owed.lateMinutes > 0 ? [`  ${say.answers}: ${splitText(late, names.language, named)}`] : []),
  ];
}

function supplementLines({ supplements }: ControlSheet, { language }: Names): string[] {
  const say = sheetWords[language];
  return supplements.map(({ leg, requestedAt, lawful, suppliedAt }) => {
    const answer = suppliedAt ? `${say.supplied} ${hour(suppliedAt)}` : say.unanswered;
    return `${hour(requestedAt)} ${leg ?? say.kinds.intake}; ${answer}${lawful ? '' : `; ${say.unlawful}`}`;
  });
}

function apologyLines({ apology }: ControlSheet, { language }: Names): string[] {
  const say = sheetWords[language];
  if (!apology) return [];
  const { issuedAt, announcedDueAt, newDueAt, inTime } = apology;
  const dates = `${hour(announcedDueAt)} → ${hour(newDueAt)}`;
  return [`${hour(issuedAt)}: ${dates}; ${inTime ? say.inTime : say.notInTime}`];
}

/** Only slips that were voided, and what took their place: of all others there is one. */
function slipLines({ slips }: ControlSheet, { language }: Names): string[] {
  const say = sheetWords[language];
  return slips
    .filter(({ n, voidedAt }) => n > 1 || voidedAt)
    .map(({ kind, leg, n, issuedAt, voidedAt }) => {
      const name = `${say.slipKinds[kind]}${leg ? ` ${leg}` : ''} ${say.number} ${n}`;
      return `${hour(issuedAt)} ${name}${voidedAt ? `; ${say.voided} ${hour(voidedAt)}` : ''}`;
    });
}

function escalationLines({ escalations }: ControlSheet, names: Names): string[] {
  const say = sheetWords[names.language];
  return escalations.map(({ leg, rung, raisedAt, agency, officer, acknowledgedAt }) => {
    const whom = `${names.holder({ class: 'agency', agency })}${officer ? ` (${officer})` : ''}`;
    const known = acknowledgedAt ? `${say.acknowledged} ${hour(acknowledgedAt)}` : say.unacknowledged;
    return `${hour(raisedAt)} ${leg}, ${say.rung} ${rung}: ${whom}; ${known}`;
  });
}
