import { requiredPapers } from './index.js';

const paper = (id: string, fields: object) => ({
  id,
  title: { vi: id, en: id },
  reusable: false,
  required: false,
  ...fields,
});
const papers = [
  paper('don', { required: true }),
  paper('uy-quyen', { requiredWhen: { routing: { field: 'nguoi-nop', is: 'uy-quyen' } } }),
  paper('anh', {}),
];

it.each([
  ['tu-nop', ['don']],
  ['uy-quyen', ['don', 'uy-quyen']],
])('filed %s: %s', (filed, ids) =>
  expect(requiredPapers({ papers }, { 'nguoi-nop': filed }).map(({ id }) => id)).toEqual(ids),
);
