import type { Check } from '../check.js';
import { type FaultPath, type Finding, finding } from '../fault.js';
import type { Draft } from '../shape.js';

/**
 * An administrative procedure is open to citizens on some channel and says how papers are asked for. An internal one has
 * nobody who files, pays or supplies: work between agencies that no citizen asked for (domain.md §0 R2).
 */
export const kindsKeepToThemselves: Check = (draft, _context, broken) => {
  if (draft.kind === 'internal') return internalFaults(draft);
  if (draft.kind !== 'administrative') return [];
  const isBroken = (section: string) => broken.some(([first]) => first === section);
  return [
    ...(draft.channels?.length === 0
      ? [
          fault(
            ['channels'],
            'Thủ tục hành chính cần ít nhất một kênh nộp',
            'An administrative procedure needs a channel',
          ),
        ]
      : []),
    ...(draft.supplement || isBroken('supplement')
      ? []
      : [
          fault(
            ['supplement'],
            'Thủ tục hành chính phải nói quy tắc bổ sung hồ sơ',
            'An administrative procedure says how papers are asked for',
          ),
        ]),
  ];
};

function internalFaults({ channels = [], fees = [], supplement, dossierCode, steps }: Draft): Finding[] {
  const sections = { channels: channels.length > 0, fees: fees.length > 0, supplement: !!supplement };
  const present = Object.entries({ ...sections, dossierCode: !!dossierCode }).filter(([, isThere]) => isThere);
  return [
    ...present.map(([section]) =>
      fault(
        [section],
        `Quy trình nội bộ không có người nộp, nên không có "${section}"`,
        `Nobody files an internal procedure, so it has no "${section}"`,
      ),
    ),
    ...steps.flatMap(({ kind }, i) =>
      kind === 'payment'
        ? [
            fault(
              ['steps', i, 'kind'],
              'Quy trình nội bộ không có người nộp tiền',
              'An internal procedure has nobody who pays',
            ),
          ]
        : [],
    ),
  ];
}

const fault = (path: FaultPath, vi: string, en: string): Finding => finding(path, 'kind', vi, en);
