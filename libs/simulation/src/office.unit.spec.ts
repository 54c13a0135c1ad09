import { agencyCode, type Instant, instant, localIso } from '@lienthong/kernel';
import { Agenda } from './agenda.js';
import { Office } from './office.js';
import { sampleWorld } from './testing/sample-world.js';

/** One officer of an office that opens at 07:30 and 13:30 (Wednesday 4/3/2026 and on). */
function office(discipline: 'due-date' | 'fifo', officers = 1) {
  const agenda = new Agenda();
  const done: string[] = [];
  const told = new Office(agencyCode('x'), officers, sampleWorld.calendar, discipline, agenda);
  told.note(instant('2026-03-04T00:00'));
  const submit = (name: string, at: string, minutes: number, dueMinute = 0) =>
    agenda.note(instant(at), (now) =>
      told.submit(
        { dueMinute, begin: () => minutes, finish: (end: Instant) => done.push(`${name} ${localIso(end).slice(8)}`) },
        now,
      ),
    );
  return { told, agenda, done, submit };
}

it('works in office hours, and takes the lunch break and the night off', () => {
  const { agenda, done, submit } = office('fifo');
  submit('a', '2026-03-04T05:00', 60);
  submit('b', '2026-03-04T11:00', 60);
  submit('c', '2026-03-04T17:00', 60);
  submit('d', '2026-03-04T22:00', 60);
  agenda.pass(instant('2026-03-06T00:00'));
  expect(done).toEqual(['a 04T08:30', 'b 04T14:00', 'c 05T08:00', 'd 05T09:00']);
});

it('takes up what is due first, or what came first', () => {
  const orders = (['due-date', 'fifo'] as const).map((discipline) => {
    const { agenda, done, submit } = office(discipline);
    submit('a', '2026-03-04T08:00', 60, 9);
    submit('b', '2026-03-04T08:05', 60, 8);
    submit('c', '2026-03-04T08:10', 60, 7);
    agenda.pass(instant('2026-03-05T00:00'));
    return done.map((line) => line[0]).join('');
  });
  expect(orders).toEqual(['acb', 'abc']);
});

it('tells the length of its queue by working time, and how busy it was', () => {
  const { told, agenda, submit } = office('fifo');
  for (const name of ['a', 'b', 'c']) submit(name, '2026-03-04T07:30', 120);
  agenda.pass(instant('2026-03-05T00:00'));
  told.note(instant('2026-03-05T00:00'));
  // of 480 minutes 120 with two waiting, 120 with one
  expect(told.queue.mean).toBeCloseTo((120 * 2 + 120) / 480);
  expect([told.queue.quantile(0.5), told.queue.quantile(0.75), told.queue.quantile(0.95), told.queue.most]).toEqual([
    0, 1, 2, 2,
  ]);
  expect(told.busyMinutes).toBe(360);
});
