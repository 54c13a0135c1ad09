import { JobQueue } from './job-queue.js';

it.each(['due-date', 'fifo'] as const)('holds on to nothing that was taken up (%s)', (discipline) => {
  const queue = new JobQueue<{ readonly name: string; readonly dueMinute: number }>(discipline);
  queue.add({ name: 'first', dueMinute: 1 });
  queue.add({ name: 'second', dueMinute: 2 });
  expect(queue.take()?.name).toBe('first');
  queue.add({ name: 'third', dueMinute: 0 });
  expect(JSON.stringify(queue)).not.toContain('first');
  expect(queue.length).toBe(2);
  expect([queue.take()?.name, queue.take()?.name, queue.take()]).toEqual(
    discipline === 'fifo' ? ['second', 'third', undefined] : ['third', 'second', undefined],
  );
});
