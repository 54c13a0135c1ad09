import {
  type DeadlineExplanation,
  explainDeadline,
  explainVersion,
  type LegId,
  legId,
  legParts,
} from '@lienthong/case';
import type { LoadedCase } from '@lienthong/case-store';
import { type Instant, instantOfEpoch, systemClock } from '@lienthong/kernel';
import { type Command, InvalidArgumentError } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { deadlineLines } from '../deadline-lines.js';
import { withCase } from '../with-store.js';

interface Options {
  readonly leg?: LegId;
  readonly supplement?: LegId | 'intake';
  readonly intake?: boolean;
  readonly appointment?: number;
  readonly revision?: number;
  readonly json?: boolean;
}

const leg = (text: string): LegId => legId(legParts(text));
const ordinal = (text: string): number => {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('1, 2, 3 …');
  return Number(text);
};

export function registerExplain(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  group
    .command('explain <CODE>')
    .description(vi ? 'Vì sao ngày hẹn trả là ngày ấy' : 'Why the appointed date is what it is')
    .option('--leg <LEG>', vi ? 'hạn của một chặng' : 'the due of a leg', leg)
    .option('--appointment <N>', vi ? 'lần hẹn thứ mấy' : 'which appointment', ordinal)
    .option('--revision <K>', vi ? 'bản thứ mấy của ngày hẹn ấy' : 'which version of that date', ordinal)
    .option('--intake', vi ? 'hạn trả lời tiếp nhận' : 'the answer that the counter owes')
    .option(
      '--supplement <LEG|intake>',
      vi ? 'hạn bổ sung giấy tờ của chặng' : 'the window of a request for papers',
      (text) => (text === 'intake' ? text : leg(text)),
    )
    .option('--json', vi ? 'trả lời bằng JSON' : 'answer in JSON')
    .action(async (code: string, options: Options) => {
      const now = instantOfEpoch(await systemClock.now());
      const told = await withCase(code, async (found) => explained(found, options, now));
      if (options.json) return answer(io, JSON.stringify({ caseCode: code, ...told }));
      for (const line of deadlineLines(told, io.language)) await answer(io, line);
    });
}

function explained({ state, facts, context }: LoadedCase, options: Options, now: Instant): DeadlineExplanation {
  const { leg: ofLeg, supplement, intake, appointment, revision } = options;
  if (revision !== undefined) return explainVersion(facts, appointment ?? 1, revision, context(now));
  if (ofLeg) return explainDeadline(state, { leg: ofLeg }, context(now));
  if (supplement) return explainDeadline(state, { supplement }, context(now));
  if (intake) return explainDeadline(state, { intake: true }, context(now));
  return explainDeadline(state, appointment === undefined ? {} : { appointment }, context(now));
}
