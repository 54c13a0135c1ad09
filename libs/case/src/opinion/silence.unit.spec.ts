import { localIso } from '@lienthong/kernel';
import { project } from '../projection/project.js';
import { days, procedure, step } from '../testing/definition.builder.js';
import { given } from '../testing/given.js';
import { legAt, pathOf } from '../testing/looking-at.js';
import { accepted } from '../testing/sample-procedures.js';

describe('silence of an opinion', () => {
  const asking = (effect: 'consent' | 'wait') =>
    procedure('y-kien', [
      step('a'),
      step('opinion', { kind: 'opinion', after: ['a'], term: days(2), silence: { effect } }),
      step('b', { after: ['opinion'] }),
    ]);
  const silent = (effect: 'consent' | 'wait') => {
    const history = accepted(asking(effect)).complete('a', '2025-04-08T09:00').at('2025-04-11T09:00');
    const leg = history.leg('opinion');
    return {
      history,
      notice: { type: 'notice', leg, kind: 'overdue', dueAt: legAt(history, 'opinion').dueAt! } as const,
    };
  };
  it('silence is consent only where a special law says so; it ends at its due, however late the flow wakes', () => {
    const { history, notice } = silent('consent');
    history.do(notice);
    expect(history.last('handoff.completed').data).toMatchObject({ outcome: 'consent', timeliness: 'on-time' });
    expect(localIso(history.last('handoff.completed').data.endedAt)).toBe('2025-04-10T09:00');
    expect(pathOf(history).slice(-1)).toEqual([['dispatch', 'system', 480, 480]]);
  });
  it('else the opinion agency is told, and answers for its overrun', () => {
    const { history, notice } = silent('wait');
    given(history).when(notice).thenHappens('handoff.overdue-noticed');
    given(history).when(notice).thenHappens();
  });
  it('the projection counts on consent at the due', () => {
    const { history } = silent('consent');
    expect(localIso(project(history.state, history.context())!.steps[1]!.endAt)).toBe('2025-04-10T09:00');
  });
});
