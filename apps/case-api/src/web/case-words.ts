import type { CaseSummary, ListCases } from '@lienthong/contracts/http';
import type { Language } from '@lienthong/platform/http';

interface CaseWords {
  readonly title: string;
  readonly none: string;
  readonly more: string;
  readonly columns: readonly string[];
  readonly status: Readonly<Record<CaseSummary['status'], string>>;
  readonly overdue: string;
  readonly suspended: string;
  readonly code: string;
  readonly procedure: string;
  readonly state: string;
  readonly states: Readonly<Record<ListCases['state'] | 'uncollected', string>>;
  readonly sort: string;
  readonly sorts: Readonly<Record<ListCases['sort'], string>>;
  readonly show: string;
}

/** Words of the list of cases. */
export const caseWords: Readonly<Record<Language, CaseWords>> = {
  vi: {
    title: 'Hồ sơ',
    none: 'Không có hồ sơ nào.',
    more: 'Trang tiếp theo',
    columns: ['Mã hồ sơ', 'Thủ tục', 'Trạng thái', 'Ngày nộp', 'Hẹn trả', 'Nơi nhận', 'Nơi giải quyết'],
    status: {
      registered: 'Mới đăng ký',
      accepted: 'Đang xử lý',
      refused: 'Không được tiếp nhận',
      withdrawn: 'Đã rút',
      stopped: 'Dừng xử lý',
      completed: 'Đã xử lý xong',
      returned: 'Đã trả kết quả',
    },
    overdue: 'quá hạn',
    suspended: 'tạm dừng tính giờ',
    code: 'Mã hồ sơ',
    procedure: 'Thủ tục',
    state: 'Tình trạng',
    states: {
      open: 'Đang mở',
      ended: 'Đã kết thúc',
      uncollected: 'Có kết quả chờ nhận',
      all: 'Tất cả',
    },
    sort: 'Xếp theo',
    sorts: { due: 'hẹn trả sớm nhất', submitted: 'mới nộp nhất', ended: 'kết thúc lâu nhất' },
    show: 'Xem',
  },
  en: {
    title: 'Cases',
    none: 'No cases.',
    more: 'Next page',
    columns: ['Case code', 'Procedure', 'State', 'Filed', 'Appointed', 'Received by', 'Solved by'],
    status: {
      registered: 'Registered',
      accepted: 'In progress',
      refused: 'Refused',
      withdrawn: 'Withdrawn',
      stopped: 'Stopped',
      completed: 'Result ready',
      returned: 'Result handed over',
    },
    overdue: 'overdue',
    suspended: 'clock stopped',
    code: 'Case code',
    procedure: 'Procedure',
    state: 'State',
    states: { open: 'Open', ended: 'Ended', uncollected: 'Result not collected', all: 'All' },
    sort: 'Sort by',
    sorts: { due: 'soonest due', submitted: 'newest', ended: 'longest ended' },
    show: 'Show',
  },
};
