import { refused } from '../../testing/refused.js';

refused([
  {
    law: 'an input that nobody gives',
    from: 'needs: [bien-ban]',
    to: 'needs: [bien-ban, so-do]',
    rule: 'input',
    path: 'steps[2].needs[1]',
    at: 'so-do',
  },
  {
    law: 'an input that only a later step makes',
    from: 'needs: [don]',
    to: 'needs: [giay-phep]',
    rule: 'input',
    path: 'steps[0].needs[0]',
    at: 'needs: [giay-phep]',
  },
  {
    law: 'a result that no step makes',
    from: '{ id: giay-phep, title',
    to: '{ id: giay-khac, title',
    rule: 'result',
    path: 'results[0].id',
    at: 'giay-khac',
  },
]);
