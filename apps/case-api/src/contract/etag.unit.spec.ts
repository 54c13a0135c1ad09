import { HttpProblem } from '@lienthong/platform/http';
import { etagOf, expectedVersion } from './etag.js';

it('reads back what it wrote', () => {
  expect(expectedVersion(etagOf(17))).toBe(17);
});

it.each([undefined, '*'])('%s asks for no particular version', (header) => {
  expect(expectedVersion(header)).toBeUndefined();
});

it.each(['17', 'W/"17"', '"seventeen"', '"1", "2"', '""'])('refuses %s, which is no ETag of ours', (header) => {
  expect(() => expectedVersion(header)).toThrow(HttpProblem);
});
