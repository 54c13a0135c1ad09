import type { ImportedCase } from '@lienthong/case';
import { aligned } from '../columns.js';
import type { Language } from '../language.js';
import { localMinute } from './log-time.js';

/** An imported case as one document. */
export function importedJson({ caseCode, procedure, imported, activities, ended, lastSeq }: ImportedCase): object {
  return {
    ...{ caseCode, origin: 'imported', procedure, ...imported, ...ended, lastSeq },
    activities: activities.map(({ at, data }) => ({ at, ...data })),
  };
}

/** An imported case for people: what its log said, by the clocks of its own time zone. */
export function importedLines(
  { caseCode, procedure, imported, activities, ended }: ImportedCase,
  language: Language,
): readonly string[] {
  const vi = language === 'vi';
  const { source, agency, channel, field, startedAt, dueAt, timeZone } = imported;
  const at = (moment: string | undefined) => (moment ? localMinute(moment, timeZone) : '—');
  const labels = [agency, channel, field].filter(Boolean).join(' · ');
  const head = vi ? ['lúc', 'việc', 'cơ quan', 'cán bộ'] : ['at', 'activity', 'agency', 'officer'];
  const rows = activities.map((one) => [at(one.at), one.data.activity, one.data.agency ?? '', one.data.officer ?? '']);
  return [
    `${caseCode}  ${procedure}  ${vi ? 'nhập từ nguồn' : 'imported from'} ${source}`,
    labels,
    vi
      ? `Bắt đầu ${at(startedAt)}, hẹn ${at(dueAt)}, xong ${at(ended?.endedAt)} (${timeZone})  ${ended?.timeliness ?? ''}`.trimEnd()
      : `Started ${at(startedAt)}, due ${at(dueAt)}, ended ${at(ended?.endedAt)} (${timeZone})  ${ended?.timeliness ?? ''}`.trimEnd(),
    ...aligned([head, ...rows]),
  ];
}
