import type { Story } from './story.js';

/**
 * P1, birth → residence ∥ health card; 4 working days. The registrar is early, the police are on time, the insurance office is
 * seven working days late on two: it alone answers. The shape of time.md E7, a year later (27/4, 30/4 and 1/5/2026 are off).
 */
export const birth: Story = {
  title: 'Khai sinh, thường trú, thẻ BHYT: trễ vì đúng một cơ quan · late because of exactly one agency',
  scenes: [
    {
      at: '2026-04-21T08:30',
      by: 'quay.thanh-sen',
      tells: 'Quầy phường Thành Sen tiếp nhận · the counter takes it in',
      does: {
        open: {
          procedure: 'lt-khai-sinh',
          papers: ['to-khai-dien-tu', 'giay-chung-sinh', 'du-lieu-ket-hon'],
          routing: { 'xa-khai-sinh': 'phuong-thanh-sen', 'xa-thuong-tru': 'phuong-thanh-sen' },
        },
      },
    },
    {
      at: '2026-04-21T09:00',
      by: 'ho-tich.thanh-sen',
      tells: 'Tư pháp – hộ tịch nhận hồ sơ · the registrar takes the file',
      does: { command: { type: 'accept-handoff', leg: 'khai-sinh.1.1' } },
    },
    {
      at: '2026-04-21T16:10',
      by: 'ho-tich.thanh-sen',
      tells: 'Đã đăng ký khai sinh · the birth is registered',
      does: { command: { type: 'complete-step', leg: 'khai-sinh.1.1', outcome: 'granted' } },
    },
    {
      at: '2026-04-24T10:00',
      by: 'cu-tru.thanh-sen',
      tells: 'Công an phường đăng ký thường trú · the police register the residence',
      takesFile: true,
      does: { command: { type: 'complete-step', leg: 'thuong-tru.1.1', outcome: 'granted' }, on: 'thuong-tru' },
    },
    {
      at: '2026-05-05T09:30',
      by: 'bhxh.thanh-sen',
      tells: 'BHXH cấp thẻ, trễ hẹn · the insurance office issues the card, late',
      takesFile: true,
      does: { command: { type: 'complete-step', leg: 'the-bhyt.1.1', outcome: 'granted' }, on: 'the-bhyt' },
    },
    {
      at: '2026-05-05T14:00',
      by: 'quay.thanh-sen',
      tells: 'Trả kết quả · the result is handed back',
      does: { command: { type: 'return-result', channel: 'counter' } },
    },
  ],
  ending: {
    appointments: ['2026-04-28T17:30'],
    timeliness: 'late',
    lateMinutes: 1080,
    shares: { 'bhxh-thanh-sen': 1080 },
    path: [
      ['hold', 'ubnd-phuong-thanh-sen', 340],
      ['transfer', 'ubnd-phuong-thanh-sen', 80],
      ['hold', 'bhxh-thanh-sen', 3000],
    ],
    notices: ['the-bhyt'],
  },
};
