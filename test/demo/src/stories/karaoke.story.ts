import type { Story } from './story.js';

/**
 * P3b, household business → security condition → karaoke licence; 3 + 3 + 10 = 16 working days. The police ask once, in
 * time, for a paper: the clock stops for 3 090 working minutes and the appointed date moves by exactly as many. Early by a day.
 * The shape of time.md E8, a year later.
 */
export const karaoke: Story = {
  title: 'Karaoke 3 + 3 + 10: tạm dừng một lần để bổ sung, xong trước hẹn · suspended once for a supplement, early',
  scenes: [
    {
      at: '2026-04-09T10:00',
      by: 'quay.thach-ha',
      tells: 'Quầy xã Thạch Hà tiếp nhận · the counter takes it in',
      does: {
        open: {
          procedure: 'ho-kinh-doanh-karaoke',
          papers: ['to-khai-dien-tu', 'nghiem-thu-pccc', 'phieu-ly-lich-tu-phap'],
          routing: { 'xa-kinh-doanh': 'xa-thach-ha' },
        },
      },
    },
    {
      at: '2026-04-14T10:00',
      by: 'ho-tich.thach-ha',
      tells:
        'UBND xã cấp đăng ký hộ kinh doanh, đúng hạn của mình · the commune registers the business, on its due minute',
      takesFile: true,
      does: { command: { type: 'complete-step', leg: 'ho-kinh-doanh.1.1', outcome: 'granted' } },
    },
    {
      at: '2026-04-14T14:00',
      by: 'an-ninh.tinh',
      tells: 'Công an tỉnh nhận hồ sơ · the police take the file',
      does: { command: { type: 'accept-handoff', leg: 'an-ninh.1.1' } },
    },
    {
      at: '2026-04-15T14:00',
      by: 'an-ninh.tinh',
      tells: 'Yêu cầu bổ sung, một lần, đầy đủ: đồng hồ dừng · all that is missing, in one list: the clock stops',
      does: {
        command: {
          type: 'request-supplement',
          leg: 'an-ninh.1.1',
          items: ['Bản vẽ lối thoát nạn của cơ sở giả định'],
        },
      },
    },
    {
      at: '2026-04-23T16:40',
      by: 'quay.thach-ha',
      tells:
        'Người dân nộp bổ sung trong giờ làm việc cuối: tính từ sáng hôm sau · supplied in the last hour: counts from the morning',
      does: {
        command: {
          type: 'supply-supplement',
          leg: 'an-ninh.1.1',
          papers: [{ paper: 'nghiem-thu-pccc', form: 'copy' }],
        },
      },
    },
    {
      at: '2026-04-28T15:30',
      by: 'an-ninh.tinh',
      tells: 'Công an cấp giấy chứng nhận, đúng phút đến hạn · the police certify, on the due minute',
      does: { command: { type: 'complete-step', leg: 'an-ninh.1.1', outcome: 'granted' } },
    },
    {
      at: '2026-05-14T17:30',
      by: 'chuyen-vien.tinh',
      tells: 'UBND tỉnh cấp giấy phép · the province issues the licence',
      takesFile: true,
      does: { command: { type: 'complete-step', leg: 'giay-phep.1.1', outcome: 'granted' } },
    },
    {
      at: '2026-05-15T08:00',
      by: 'quay.thach-ha',
      tells: 'Trả kết quả · the result is handed back',
      does: { command: { type: 'return-result', channel: 'counter' } },
    },
  ],
  ending: {
    appointments: ['2026-05-06T17:30', '2026-05-15T11:00'],
    timeliness: 'early',
    lateMinutes: 0,
    shares: {},
    path: [
      ['hold', 'ubnd-xa-thach-ha', 1440],
      ['hold', 'cong-an-tinh', 600],
      ['suspended', 'citizen', 3090],
      ['hold', 'cong-an-tinh', 840],
      ['transfer', 'cong-an-tinh', 120],
      ['hold', 'ubnd-tinh', 4800],
    ],
    notices: [],
  },
};
