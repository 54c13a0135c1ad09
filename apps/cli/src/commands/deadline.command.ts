import { allot, BeyondCalendar, explainSpan, InvalidTerm, type Term, type WorkCalendar } from '@lienthong/calendar';
import { dateOf, type Instant, localIso } from '@lienthong/kernel';
import type { Command } from 'commander';
import { answerLines } from '../answer-lines.js';
import { calendarOf } from '../calendar-of.js';
import { answer, type CliIo } from '../cli-io.js';
import { explanation } from '../explanation.js';
import { asInvalidField, choiceField, type Fields, instantField, isGiven, numberField } from '../request-fields.js';

const UNITS = ['working-hour', 'working-day', 'calendar-day'] as const;
const RULES = ['exact', 'civil-code'] as const;

interface Options {
  readonly from?: string;
  readonly amount?: string;
  readonly unit?: string;
  readonly rule?: string;
  readonly calendar?: string;
  readonly asKnown?: string;
  readonly explain?: boolean;
  readonly json?: boolean;
  readonly stdin?: boolean;
}

export function register(program: Command, io: CliIo): void {
  const say = (vi: string, en: string) => (io.language === 'vi' ? vi : en);
  program
    .command('deadline')
    .description(say('Tính thời điểm hết hạn của một thời hạn', 'The instant at which a term ends'))
    .option(
      '--from <ISO>',
      say('thời điểm bắt đầu; thiếu múi giờ thì hiểu là +07:00', 'start; without an offset it is +07:00'),
    )
    .option('--amount <N>', say('số lượng', 'how many'))
    .option('--unit <UNIT>', UNITS.join(' | '))
    .option(
      '--rule <RULE>',
      say(
        'exact (mặc định cho giờ) | civil-code (mặc định cho ngày)',
        'exact (default for hours) | civil-code (default for days)',
      ),
    )
    .option(
      '--calendar <FILE>',
      say(
        'tệp lịch làm việc; mẫu: libs/catalogue/calendars/ha-tinh.yaml',
        'calendar file; see libs/catalogue/calendars/ha-tinh.yaml',
      ),
    )
    .option(
      '--as-known <DATE>',
      say(
        'theo lịch như đã biết vào ngày này (cần cơ sở dữ liệu)',
        'by the calendar as known on that day (needs the database)',
      ),
    )
    .option('--explain', say('giải thích từng ngày', 'account for every day'))
    .option('--stdin', say('đọc mỗi dòng một đối tượng JSON', 'read one JSON object a line'))
    .option('--json', say('trả lời bằng JSON', 'answer in JSON'))
    .action((options: Options) => deadline(options, io));
}

/** The store is loaded when it is asked for: without it the command needs no server. */
async function calendarFor({ calendar, asKnown }: Options): Promise<WorkCalendar> {
  if (asKnown === undefined) return calendarOf(calendar);
  const { knownCalendar } = await import('../known-calendar.js');
  return knownCalendar(undefined, asKnown);
}

async function deadline(options: Options, io: CliIo): Promise<void> {
  const calendar = await calendarFor(options);
  if (options.stdin)
    return answerLines(io, (fields) => {
      const due = printed(dueOf(fields, calendar).dueAt);
      return options.json ? JSON.stringify({ due }) : due;
    });
  const amount = options.amount?.trim() ? Number(options.amount) : undefined;
  const { from, dueAt, minutes, provisional } = dueOf({ ...options, amount }, calendar);
  const days = options.explain ? explainSpan(from, dueAt, calendar) : undefined;
  const due = printed(dueAt);
  const { id, version } = calendar;
  if (options.json) {
    const document = {
      due,
      workingMinutes: minutes,
      provisional,
      calendar: { id, version },
      ...(days ? { days } : {}),
    };
    return answer(io, JSON.stringify(document));
  }
  await answer(io, due);
  for (const line of days ? explanation(days, minutes, calendar, io.language) : []) await answer(io, line);
  if (provisional) io.errors.write(`${PROVISIONAL[io.language]}\n`);
}

const PROVISIONAL = {
  vi: 'Tạm tính: khoảng thời gian có ngày theo lịch dự kiến, sẽ tính lại khi có thông báo chính thức.',
  en: 'Provisional: the span touches forecast days; it is re-timed when the official notice is published.',
};

/** The unsuspended due d₀ of a request; no cut-off is applied (time.md §12). */
function dueOf(fields: Fields, calendar: WorkCalendar) {
  const from = instantField(fields, 'from');
  const term: Term = {
    amount: numberField(fields, 'amount'),
    unit: choiceField(fields, 'unit', UNITS),
    ...(isGiven(fields, 'rule') ? { rule: choiceField(fields, 'rule', RULES) } : {}),
  };
  try {
    return { from, ...allot(term, from, calendar) };
  } catch (error) {
    if (error instanceof InvalidTerm) throw asInvalidField(error, error.rule === 'hours-are-exact' ? 'rule' : 'amount');
    if (error instanceof BeyondCalendar) throw asInvalidField(error, knows(calendar, from) ? 'amount' : 'from');
    throw error;
  }
}

const knows = (calendar: WorkCalendar, at: Instant): boolean =>
  calendar.from <= dateOf(at) && dateOf(at) <= calendar.to;
const printed = (at: Instant): string => `${localIso(at)}:00+07:00`;
