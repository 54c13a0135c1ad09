import { BeyondCalendar, type WorkCalendar } from '@lienthong/calendar';
import { dateOf, type WorkingMinutes } from '@lienthong/kernel';
import type { Command } from 'commander';
import { answerLines } from '../answer-lines.js';
import { calendarOf } from '../calendar-of.js';
import { answer, type CliIo } from '../cli-io.js';
import { asInvalidField, type Fields, instantField } from '../request-fields.js';

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly calendar?: string;
  readonly json?: boolean;
  readonly stdin?: boolean;
}

export function register(program: Command, io: CliIo): void {
  const say = (vi: string, en: string) => (io.language === 'vi' ? vi : en);
  program
    .command('elapsed')
    .description(say('Số phút làm việc giữa hai thời điểm', 'Working minutes between two instants'))
    .option(
      '--from <ISO>',
      say('từ thời điểm; thiếu múi giờ thì hiểu là +07:00', 'from; without an offset it is +07:00'),
    )
    .option('--to <ISO>', say('đến thời điểm', 'to'))
    .option(
      '--calendar <FILE>',
      say(
        'tệp lịch làm việc; mẫu: libs/catalogue/calendars/ha-tinh.yaml',
        'calendar file; see libs/catalogue/calendars/ha-tinh.yaml',
      ),
    )
    .option('--stdin', say('đọc mỗi dòng một đối tượng JSON', 'read one JSON object a line'))
    .option('--json', say('trả lời bằng JSON', 'answer in JSON'))
    .action((options: Options) => elapsed(options, io));
}

async function elapsed(options: Options, io: CliIo): Promise<void> {
  const calendar = calendarOf(options.calendar);
  const reply = (fields: Fields) => {
    const workingMinutes = between(fields, calendar);
    return options.json ? JSON.stringify({ workingMinutes }) : String(workingMinutes);
  };
  await (options.stdin ? answerLines(io, reply) : answer(io, reply({ ...options })));
}

function between(fields: Fields, calendar: WorkCalendar): WorkingMinutes {
  const [from, to] = [instantField(fields, 'from'), instantField(fields, 'to')];
  try {
    return calendar.minutesBetween(from, to);
  } catch (error) {
    if (!(error instanceof BeyondCalendar)) throw error;
    const isFromKnown = calendar.from <= dateOf(from) && dateOf(from) <= calendar.to;
    throw asInvalidField(error, isFromKnown ? 'to' : 'from');
  }
}
