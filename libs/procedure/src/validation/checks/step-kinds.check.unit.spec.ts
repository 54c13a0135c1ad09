import { refused } from '../../testing/refused.js';

refused([
  {
    law: 'time outside the clock without its ground (L10)',
    from: '    silence: { effect: proceed }',
    to: '    clock: outside',
    rule: 'outside-ground',
    path: 'steps[1].clock',
    at: 'clock: outside',
  },
  {
    law: 'silence as consent without a law (domain.md §7.6)',
    from: 'effect: proceed',
    to: 'effect: consent',
    rule: 'silence',
    path: 'steps[1].silence',
    at: 'consent',
  },
  {
    law: 'silence where no opinion is asked',
    from: 'kind: opinion',
    to: 'kind: process',
    rule: 'silence',
    path: 'steps[1].silence',
    at: 'silence',
  },
  {
    law: 'a child case of a procedure that is not published',
    from: 'kind: opinion',
    to: 'kind: procedure\n    procedure: khac',
    rule: 'component',
    path: 'steps[1].procedure',
    at: 'procedure: khac',
  },
  {
    law: 'a child case of the procedure itself',
    from: 'kind: opinion',
    to: 'kind: procedure\n    procedure: mau-thu-nghiem',
    rule: 'component',
    path: 'steps[1].procedure',
    at: 'procedure: mau-thu-nghiem',
  },
]);
