/** How the cases of a run go: a mix of P1, P3b (also suspended, also refused) and P4. */
export const caseKinds = ['birth', 'karaoke', 'land', 'karaoke-supplemented', 'karaoke-refused'] as const;
export type CaseKind = (typeof caseKinds)[number];

interface Opening {
  readonly counter: string;
  readonly procedure: string;
  readonly papers: readonly string[];
  readonly routing: Readonly<Record<string, string>>;
}

const karaoke: Opening = {
  counter: 'quay.thach-ha',
  procedure: 'ho-kinh-doanh-karaoke',
  papers: ['to-khai-dien-tu', 'nghiem-thu-pccc', 'phieu-ly-lich-tu-phap'],
  routing: { 'xa-kinh-doanh': 'xa-thach-ha' },
};

export const openings: Readonly<Record<CaseKind, Opening>> = {
  birth: {
    counter: 'quay.thanh-sen',
    procedure: 'lt-khai-sinh',
    papers: ['to-khai-dien-tu', 'giay-chung-sinh', 'du-lieu-ket-hon'],
    routing: { 'xa-khai-sinh': 'phuong-thanh-sen', 'xa-thuong-tru': 'phuong-thanh-sen' },
  },
  karaoke,
  'karaoke-supplemented': karaoke,
  'karaoke-refused': karaoke,
  land: {
    counter: 'quay.thanh-sen',
    procedure: 'bien-dong-dat-dai',
    papers: [
      'don-dang-ky-bien-dong',
      'hop-dong-cong-chung',
      'giay-chung-nhan-goc',
      'to-khai-thue-tncn',
      'to-khai-le-phi-truoc-ba',
    ],
    routing: { 'xa-co-dat': 'phuong-thanh-sen', 'giao-dich': 'chuyen-nhuong' },
  },
};

/** Procedures whose cases the flow of a birth opens by itself. */
export const components: readonly string[] = ['thuong-tru-tre-em', 'the-bhyt-tre-em'];

/** Something that somebody asks of a leg; `leg` is added by who sends it. */
export interface Deed {
  readonly by: string;
  readonly command: { readonly type: string } & Readonly<Record<string, unknown>>;
}

const accept = (by: string): Deed => ({ by, command: { type: 'accept-handoff' } });
const complete = (by: string, outcome?: string): Deed => ({
  by,
  command: { type: 'complete-step', ...(outcome && { outcome }) },
});
const done = (by: string, outcome?: string): readonly Deed[] => [accept(by), complete(by, outcome)];

/** One question to the citizen, answered at once by the counter. */
const supplemented: readonly Deed[] = [
  accept('an-ninh.tinh'),
  { by: 'an-ninh.tinh', command: { type: 'request-supplement', items: ['Bản vẽ giả định'] } },
  {
    by: 'quay.thach-ha',
    command: { type: 'supply-supplement', papers: [{ paper: 'nghiem-thu-pccc', form: 'copy' }] },
  },
  complete('an-ninh.tinh', 'granted'),
];

/** What is done about a leg of a step, by the kind of its case; a component case is of its parent's kind. */
export function deedsOf(step: string, kind: CaseKind): readonly Deed[] {
  switch (step) {
    case 'khai-sinh':
      return done('ho-tich.thanh-sen', 'granted');
    case 'thuong-tru':
      return done('cu-tru.thanh-sen', 'granted');
    case 'the-bhyt':
      return done('bhxh.thanh-sen', 'granted');
    case 'ho-kinh-doanh':
      return done('ho-tich.thach-ha', kind === 'karaoke-refused' ? 'refused' : 'granted');
    case 'an-ninh':
      return kind === 'karaoke-supplemented' ? supplemented : done('an-ninh.tinh', 'granted');
    case 'giay-phep':
      return done('chuyen-vien.tinh', 'granted');
    case 'tiep-nhan':
      return done('quay.thanh-sen');
    case 'tham-tra':
      return done('dat-dai.thanh-sen', 'slip-sent');
    case 'thue':
      return [complete('thue.thanh-sen')]; // outside the clock: nobody accepts
    case 'nop-tien':
      return [
        {
          by: 'quay.thanh-sen',
          command: { type: 'record-payment', proof: 'Biên lai giả định', cashless: true },
        },
      ];
    case 'dang-ky':
      return done('dat-dai.thanh-sen', 'granted');
    default:
      throw new Error(`Nobody was told what to do about ${step}`);
  }
}

/** Whose inboxes are looked into: one officer for each agency that has a leg. */
export const inboxes: Readonly<Record<string, string>> = {
  'ubnd-phuong-thanh-sen': 'ho-tich.thanh-sen',
  'cong-an-phuong-thanh-sen': 'cu-tru.thanh-sen',
  'bhxh-thanh-sen': 'bhxh.thanh-sen',
  'ubnd-xa-thach-ha': 'ho-tich.thach-ha',
  'cong-an-tinh': 'an-ninh.tinh',
  'ubnd-tinh': 'chuyen-vien.tinh',
  'trung-tam-phuong-thanh-sen': 'quay.thanh-sen',
  'vpdk-thanh-sen': 'dat-dai.thanh-sen',
  'thue-thanh-sen': 'thue.thanh-sen',
};
