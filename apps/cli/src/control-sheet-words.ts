import type { AppointmentCause, SheetRow, SheetSlip } from '@lienthong/case';
import type { Language } from './language.js';

interface SheetWords {
  readonly title: string;
  readonly form: string;
  readonly code: string;
  readonly procedure: string;
  readonly received: string;
  readonly solved: string;
  readonly returned: string;
  readonly handovers: string;
  readonly appointments: string;
  readonly supplements: string;
  readonly apology: string;
  readonly slips: string;
  readonly slipKinds: Readonly<Record<SheetSlip['kind'], string>>;
  readonly number: string;
  readonly voided: string;
  readonly escalations: string;
  readonly verdict: string;
  readonly evidence: string;
  readonly facts: string;
  readonly lastHash: string;
  readonly kinds: Readonly<Record<SheetRow['kind'], string>>;
  readonly standing: Readonly<Record<SheetRow['standing'], string>>;
  readonly causes: Readonly<Record<AppointmentCause, string>>;
  readonly taken: string;
  readonly due: string;
  readonly ended: string;
  readonly allotted: string;
  readonly used: string;
  readonly over: string;
  readonly appointment: string;
  readonly owed: string;
  readonly announced: string;
  readonly answers: string;
  readonly supplied: string;
  readonly unanswered: string;
  readonly unlawful: string;
  readonly inTime: string;
  readonly notInTime: string;
  readonly rung: string;
  readonly acknowledged: string;
  readonly unacknowledged: string;
}

/** Words of the control sheet. A new state or cause does not compile until it has them. */
export const sheetWords: Readonly<Record<Language, SheetWords>> = {
  vi: {
    title: 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
    form: 'Mẫu số 06, Thông tư 03/2025/TT-VPCP (nội dung; chưa đối chiếu thể thức)',
    code: 'Mã hồ sơ',
    procedure: 'Thủ tục',
    received: 'Nơi nhận, thời điểm nộp',
    solved: 'Nơi giải quyết',
    returned: 'Nơi trả kết quả',
    handovers: 'Giao nhận (phút làm việc)',
    appointments: 'Ngày hẹn trả',
    supplements: 'Yêu cầu bổ sung',
    apology: 'Xin lỗi và hẹn lại (Mẫu 04)',
    slips: 'Giấy tiếp nhận, phiếu chuyển cấp lại',
    slipKinds: { receipt: 'giấy tiếp nhận', transfer: 'phiếu chuyển' },
    number: 'lần',
    voided: 'hủy lúc',
    escalations: 'Báo vượt cấp',
    verdict: 'Kết thúc',
    evidence: 'Chứng cứ',
    facts: 'sự kiện',
    lastHash: 'mã băm cuối',
    kinds: { intake: 'Tiếp nhận', handoff: 'Chuyển xử lý', rehomed: 'Sắp xếp lại cơ quan', return: 'Trả kết quả' },
    standing: {
      early: 'TRƯỚC HẠN',
      'on-time': 'ĐÚNG HẠN',
      late: 'SAU HẠN',
      untimed: 'không tính hạn',
      running: 'đang xử lý',
      overdue: 'ĐANG QUÁ HẠN',
      waiting: 'chờ bổ sung',
      refused: 'bị từ chối nhận',
      recalled: 'bị thu hồi',
      moved: 'chuyển cơ quan khác theo lệnh',
      returned: 'trả lại làm lại',
      closed: 'dừng cùng hồ sơ',
    },
    causes: {
      accept: 'tiếp nhận',
      suspension: 'dừng tính giờ',
      restart: 'tính lại từ đầu',
      'appointment-2': 'hẹn lần sau',
      calendar: 'lịch thay đổi',
      statutory: 'gia hạn theo luật',
      apology: 'xin lỗi và hẹn lại',
      'version-move': 'chuyển phiên bản quy trình',
      correction: 'đính chính',
    },
    taken: 'nhận',
    due: 'hạn',
    ended: 'xong',
    allotted: 'được giao',
    used: 'đã dùng',
    over: 'quá',
    appointment: 'Hẹn lần',
    owed: 'phải trả',
    announced: 'đã hẹn',
    answers: 'ai chịu',
    supplied: 'bổ sung lúc',
    unanswered: 'chưa bổ sung',
    unlawful: 'yêu cầu không đúng luật, không dừng tính giờ',
    inTime: 'đúng thời hạn xin lỗi',
    notInTime: 'muộn, ghi nhận vi phạm',
    rung: 'bậc',
    acknowledged: 'đã xác nhận lúc',
    unacknowledged: 'chưa xác nhận',
  },
  en: {
    title: 'PROCESS CONTROL SHEET',
    form: 'Form 06, Circular 03/2025/TT-VPCP (contents; layout not checked)',
    code: 'Case code',
    procedure: 'Procedure',
    received: 'Received by, filed at',
    solved: 'Solved by',
    returned: 'Result leaves at',
    handovers: 'Hand-overs (working minutes)',
    appointments: 'Appointed dates',
    supplements: 'Papers asked for',
    apology: 'Apology and new date (form 04)',
    slips: 'Slips issued anew',
    slipKinds: { receipt: 'receipt', transfer: 'transfer slip' },
    number: 'no.',
    voided: 'void since',
    escalations: 'Escalations',
    verdict: 'End',
    evidence: 'Evidence',
    facts: 'facts',
    lastHash: 'last hash',
    kinds: { intake: 'Intake', handoff: 'Hand-over', rehomed: 'Agency re-arranged', return: 'Result returned' },
    standing: {
      early: 'BEFORE TIME',
      'on-time': 'ON TIME',
      late: 'AFTER TIME',
      untimed: 'no time set',
      running: 'in progress',
      overdue: 'OVERDUE',
      waiting: 'papers awaited',
      refused: 'refused',
      recalled: 'taken back',
      moved: 'moved by order',
      returned: 'returned for rework',
      closed: 'ended with the case',
    },
    causes: {
      accept: 'acceptance',
      suspension: 'clock stopped',
      restart: 'counted anew',
      'appointment-2': 'next appointment',
      calendar: 'calendar changed',
      statutory: 'extended by law',
      apology: 'apology and new date',
      'version-move': 'moved to another version',
      correction: 'correction',
    },
    taken: 'taken',
    due: 'due',
    ended: 'ended',
    allotted: 'allotted',
    used: 'used',
    over: 'over',
    appointment: 'Appointment',
    owed: 'owed',
    announced: 'announced',
    answers: 'who answers',
    supplied: 'supplied at',
    unanswered: 'not answered',
    unlawful: 'request not lawful, the clock went on',
    inTime: 'in time',
    notInTime: 'late, recorded as a breach',
    rung: 'rung',
    acknowledged: 'acknowledged at',
    unacknowledged: 'not acknowledged',
  },
};
