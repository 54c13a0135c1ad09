import { refused } from '../testing/refused.js';

refused([
  {
    law: 'a key that nobody reads',
    from: 'kind: process\n    agency: { by: intake-unit }',
    to: 'kind: process\n    colour: red\n    agency: { by: intake-unit }',
    rule: 'unknown-key',
    path: 'steps[2].colour',
    at: 'colour: red',
  },
  {
    law: 'a value outside its list',
    from: 'channels: [counter]',
    to: 'channels: [counter, fax]',
    rule: 'shape',
    path: 'channels[1]',
    at: 'fax',
  },
  {
    law: 'a missing key, at what stands above it',
    from: '    title: { vi: Ý kiến, en: Opinion }',
    to: '    title: { vi: Ý kiến }',
    rule: 'shape',
    path: 'steps[1].title.en',
    at: 'vi: Ý kiến',
  },
  {
    law: 'a fault inside one form of a condition',
    from: 'is: gia-han',
    to: 'is: 5',
    rule: 'shape',
    path: 'steps[2].when.any[1].routing.is',
    at: 'is: 5',
  },
]);
