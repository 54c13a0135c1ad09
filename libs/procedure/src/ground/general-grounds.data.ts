import { plainDate } from '@lienthong/kernel';
import type { Bilingual } from '../definition.js';
import type { Ground, GroundUse } from './ground.js';

const title = (vi: string, en: string): Bilingual => ({ vi, en });

/** NĐ 61/2018/NĐ-CP was replaced on 1/7/2025; a case keeps the law of its day (domain.md §1.1, §7.11). */
const LAST_DAY_OF_61 = plainDate('2025-06-30');
const FIRST_DAY_OF_118 = plainDate('2025-07-01');

/** A ground under the decree then and the decree now, articles marked as they were read (domain.md §8). */
function under(articles: { readonly in61: string; readonly in118: string }, use: GroundUse, names: Names): Ground[] {
  return Object.entries(names).flatMap(([code, name]): Ground[] => {
    const ground = { code, use, title: name };
    const basis = (document: string, article: string) => ({ document, article, status: 'unverified' }) as const;
    return [
      { ...ground, basis: basis('NĐ 61/2018/NĐ-CP', articles.in61), to: LAST_DAY_OF_61 },
      { ...ground, basis: basis('NĐ 118/2025/NĐ-CP', articles.in118), from: FIRST_DAY_OF_118 },
    ];
  });
}

type Names = Readonly<Record<string, Bilingual>>;

/**
 * Grounds that hold for every procedure; those of a special law stand in its definition. A second request for papers
 * has none here: only a special law can allow it (domain.md L7).
 */
export const generalGrounds: readonly Ground[] = [
  // L4, Mẫu 03
  ...under({ in61: 'Điều 17', in118: 'Điều 17' }, 'refuse-case', {
    'khong-dung-tham-quyen': title('Không thuộc thẩm quyền giải quyết', 'Not within the competence of the agency'),
    'ho-so-khong-hop-le': title('Hồ sơ không hợp lệ', 'The dossier is not valid'),
    'khong-du-dieu-kien': title('Không đủ điều kiện theo luật', 'The conditions of the law are not met'),
    'khong-dung-doi-tuong': title('Không đúng đối tượng', 'Not one of those for whom the procedure is'),
  }),
  // L17, Mẫu 05
  ...under({ in61: 'Điều 19', in118: 'Điều 21' }, 'stop', {
    'nguoi-nop-de-nghi': title('Người nộp đề nghị dừng', 'The applicant asks to stop'),
    'nguoi-nop-khong-con': title('Người nộp không còn', 'The applicant is no more'),
    'ho-so-chinh-dung': title('Hồ sơ liên thông chính đã dừng', 'The interlinked case that it belongs to has ended'),
    'sai-thu-tuc': title('Tiếp nhận nhầm thủ tục', 'It was taken in under the wrong procedure'),
    'nop-trung': title('Hồ sơ nộp trùng', 'The same dossier was filed twice'),
    'co-quan-to-tung-yeu-cau': title('Cơ quan tố tụng yêu cầu', 'A court or prosecutor demands it'),
  }),
  // L5, L6: between agencies
  ...under({ in61: 'Điều 18', in118: 'Điều 18' }, 'refuse-handoff', {
    'wrong-agency': title('Không thuộc thẩm quyền', 'Not within its competence'),
    'wrong-papers': title('Giấy tờ không khớp', 'The papers do not fit'),
    incomplete: title('Thiếu giấy tờ của bước trước', 'Papers of the step before are missing'),
    'definition-error': title('Quy trình chuyển sai nơi', 'The definition sent it to the wrong place'),
  }),
  ...under({ in61: 'Điều 19', in118: 'Điều 19' }, 'return-handoff', {
    'wrong-data': title('Số liệu sai', 'Data are wrong'),
    'wrong-content': title('Nội dung chưa đúng', 'The content is not right'),
    incomplete: title('Kết quả bước trước chưa đủ', 'The result of the step before is incomplete'),
  }),
];
