import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endpoints, problemCatalogue } from '@lienthong/contracts/http';
import { type ProblemCatalogue, transportProblems } from '@lienthong/platform/http';

const known: ProblemCatalogue = { ...transportProblems, ...problemCatalogue };
const root = new URL('../../', import.meta.url).pathname;

/** Every place in production code where a pattern with one group occurs: [what the group holds, file]. */
function inSources(rooms: readonly string[], pattern: RegExp): [string, string][] {
  return rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter(
        (file) => file.includes('src/') && /(?<!\.spec|\.d)\.ts$/.test(file) && !/node_modules|testing\//.test(file),
      )
      .flatMap((file) =>
        [...readFileSync(join(root, room, file), 'utf8').matchAll(pattern)].map(([, text]): [string, string] => [
          text ?? '',
          join(room, file),
        ]),
      ),
  );
}

const refusals = inSources(['libs'], /readonly code(?:: [^=]+)? = '([a-z-]+\.[a-z-]+)'/g);
const atTheEdge = inSources(['libs', 'apps/case-api'], /new HttpProblem\(\s*'([\w.-]+)'/g);

it('finds the refusals', () => {
  expect(refusals.length).toBeGreaterThan(20);
  expect(atTheEdge.length).toBeGreaterThan(5);
});

it.each([...refusals, ...atTheEdge])('%s (%s) has a status and a text in Vietnamese and English', (code) => {
  const entry = known[code];
  expect(entry).toBeDefined();
  expect(entry?.status).toBeGreaterThanOrEqual(400);
  for (const texts of [entry?.title, entry?.detail ?? entry?.title]) {
    expect(texts?.vi.length).toBeGreaterThan(3);
    expect(texts?.en.length).toBeGreaterThan(3);
    expect(texts?.vi).not.toBe(texts?.en);
  }
});

it('every problem that an address names has a text', () => {
  const named = endpoints.flatMap(({ problems }) => problems);
  expect(named.filter((code) => !known[code])).toEqual([]);
});

it('a refusal has one meaning: no code stands in two tables', () => {
  expect(Object.keys(problemCatalogue).filter((code) => code in transportProblems)).toEqual([]);
});
