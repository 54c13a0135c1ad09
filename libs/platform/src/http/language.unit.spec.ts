import { preferredLanguage } from './language.js';

it.each([
  [undefined, 'vi'],
  ['', 'vi'],
  ['*', 'vi'],
  ['fr', 'vi'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['vi,en;q=0.9', 'vi'],
  ['en;q=0.5, vi;q=0.8', 'vi'],
  ['fr;q=1, EN;q=0.2', 'en'],
  ['en;q=0', 'vi'],
] as const)('%s is answered in %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});
