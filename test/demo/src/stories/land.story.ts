import type { Story } from './story.js';

/**
 * P4, land transfer: appointment 1 ends when the slip goes to the tax office; tax and payer stand outside both clocks;
 * appointment 2 counts from the proof of payment. On time. The shape of time.md E6, a year later.
 */
export const land: Story = {
  title: 'Biến động đất đai: hai ngày hẹn, thuế ở ngoài, đúng hẹn · two appointments, tax outside, on time',
  scenes: [
    {
      at: '2026-04-13T14:00',
      by: 'quay.thanh-sen',
      tells: 'Quầy phường Thành Sen tiếp nhận · the counter takes it in',
      does: {
        open: {
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
      },
    },
    {
      at: '2026-04-13T16:00',
      by: 'quay.thanh-sen',
      tells:
        'Đã số hóa, chuyển sau 15 giờ: cơ quan nhận tính từ sáng mai · digitised; passed on after 15:00 it counts from the morning',
      takesFile: true,
      does: { command: { type: 'complete-step', leg: 'tiep-nhan.1.1' } },
    },
    {
      at: '2026-04-20T11:00',
      by: 'dat-dai.thanh-sen',
      tells: 'Gửi phiếu chuyển thông tin cho thuế: hết hẹn 1 · the slip goes to the tax office: appointment 1 is met',
      takesFile: true,
      does: { command: { type: 'complete-step', leg: 'tham-tra.1.1', outcome: 'slip-sent' } },
    },
    {
      at: '2026-04-23T16:00',
      by: 'thue.thanh-sen',
      tells: 'Thuế ra thông báo · the tax office sends its notice',
      takesFile: true,
      does: { command: { type: 'complete-step', leg: 'thue.1.1' } },
    },
    {
      at: '2026-04-24T15:20',
      by: 'quay.thanh-sen',
      tells: 'Người dân nộp chứng từ: bắt đầu hẹn 2 · proof of payment: appointment 2 begins',
      does: {
        command: { type: 'record-payment', leg: 'nop-tien.1.1', proof: 'Biên lai giả định số 01', cashless: true },
      },
    },
    {
      at: '2026-05-04T16:00',
      by: 'dat-dai.thanh-sen',
      tells: 'Giấy chứng nhận đã sẵn sàng · the certificate is ready',
      takesFile: true,
      does: { command: { type: 'complete-step', leg: 'dang-ky.1.1', outcome: 'granted' } },
    },
    {
      at: '2026-05-05T09:00',
      by: 'quay.thanh-sen',
      tells: 'Trả kết quả · the result is handed back',
      does: { command: { type: 'return-result', channel: 'counter' } },
    },
  ],
  ending: {
    appointments: ['2026-04-20T17:30', '2026-05-04T17:30'],
    timeliness: 'on-time',
    lateMinutes: 0,
    shares: {},
    path: [
      ['hold', 'trung-tam-phuong-thanh-sen', 120],
      ['transfer', 'trung-tam-phuong-thanh-sen', 90],
      ['hold', 'vpdk-thanh-sen', 2130],
      ['suspended', 'thue-thanh-sen', 1620],
      ['suspended', 'citizen', 440],
      ['transfer', 'citizen', 130],
      ['hold', 'vpdk-thanh-sen', 1350],
    ],
    notices: [],
  },
};
