import { endpoints, openApiDocument, problemCatalogue } from '@lienthong/contracts/http';
import { type ProblemCatalogue, transportProblems } from '@lienthong/platform/http';

const problems: ProblemCatalogue = { ...transportProblems, ...problemCatalogue };

const entry = (code: string) => {
  const known = problems[code];
  if (!known) throw new Error(`No text for the problem ${code}`);
  return known;
};

/** The OpenAPI document of this service, made from the contract that also validates. */
export const apiDocument = openApiDocument(
  endpoints,
  { status: (code) => entry(code).status, title: (code) => `${entry(code).title.vi} · ${entry(code).title.en}` },
  '1',
);
