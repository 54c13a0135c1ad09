import { agencyCode } from '@lienthong/kernel';
import type { AgencyRegistry } from '../index.js';

/** A small procedure that may be published: a chain of two agencies, an opinion beside the second, then the result. */
export const sampleProcedure = `code: mau-thu-nghiem
version: 1
kind: administrative
title: { vi: Thủ tục mẫu, en: Sample }
field: { code: mau, title: { vi: Mẫu, en: Sample } }
validity: { from: 2025-07-01 }
channels: [counter]
papers:
  - { id: don, title: { vi: Đơn, en: Form }, required: true, reusable: false }
total: { amount: 5, unit: working-day }
appointments:
  - { n: 1, term: { amount: 5, unit: working-day } }
supplement:
  requestWithin: 3
  clock: suspend
  closeAfter: 15
  basis: { document: Nghị định mẫu, status: unverified }
routing:
  - { name: xa, type: commune, title: { vi: Xã, en: Commune } }
  - { name: loai, type: code, values: [moi, gia-han], title: { vi: Loại, en: Kind } }
steps:
  - id: kiem-tra
    title: { vi: Kiểm tra, en: Check }
    kind: process
    agency: { by: commune, field: xa, kind: ubnd-xa }
    term: { amount: 2, unit: working-day }
    outcomes: [dat, khong-dat]
    needs: [don]
    produces: [bien-ban]
  - id: y-kien
    title: { vi: Ý kiến, en: Opinion }
    kind: opinion
    agency: { by: fixed, agency: cong-an-tinh }
    term: { amount: 1, unit: working-day }
    after: [kiem-tra]
    silence: { effect: proceed }
  - id: cap-phep
    title: { vi: Cấp phép, en: License }
    kind: process
    agency: { by: intake-unit }
    term: { amount: 3, unit: working-day }
    after: [kiem-tra]
    when: { any: [{ outcome: { step: kiem-tra, is: dat } }, { routing: { field: loai, is: gia-han } }] }
    reworkTo: [kiem-tra]
    needs: [bien-ban]
    produces: [giay-phep]
  - id: tra-ket-qua
    title: { vi: Trả kết quả, en: Return }
    kind: return-result
    agency: { by: intake-unit }
    after: [cap-phep, y-kien]
results:
  - { id: giay-phep, title: { vi: Giấy phép, en: Licence } }
formSet: TT03-2025
`;

/** Two communes, both served, and the provincial police. */
export const sampleRegistry: AgencyRegistry = {
  communes: ['xa-mot', 'xa-hai'],
  has: (agency) => agency === 'cong-an-tinh',
  serving: (kind, commune) => (kind === 'ubnd-xa' ? agencyCode(`ubnd-${commune}`) : undefined),
};

/** Work between agencies that no citizen asked for: no channel, no fee, no supplement, terms left to each case. */
export const internalProcedure = `code: noi-bo-mau
version: 1
kind: internal
title: { vi: Quy trình nội bộ mẫu, en: Internal sample }
field: { code: mau, title: { vi: Mẫu, en: Sample } }
validity: { from: 2025-07-01 }
steps:
  - id: du-thao
    title: { vi: Dự thảo, en: Draft }
    kind: process
    agency: { by: intake-unit }
    term: set-per-case
    produces: [ban-du-thao]
  - id: gop-y
    title: { vi: Góp ý, en: Comment }
    kind: opinion
    agency: { by: fixed, agency: cong-an-tinh }
    term: set-per-case
    after: [du-thao]
    needs: [ban-du-thao]
formSet: TT03-2025
`;
