import kafkajs from 'kafkajs';
import { askedAgain } from './asked-again.js';

/** What a broker says in the moment in which the coordinator of a group moves. */
const wrongCoordinator = () =>
  new kafkajs.KafkaJSProtocolError(
    Object.assign(new Error('Not coordinator'), { type: 'NOT_COORDINATOR_FOR_GROUP', retriable: true }),
  );

function answersAfter(refusals: number, refusal: () => Error) {
  let asked = 0;
  const ask = async () => {
    asked += 1;
    if (asked <= refusals) throw refusal();
    return 'answer';
  };
  return { ask, times: () => asked };
}

it('asks again while a broker refuses for the moment', async () => {
  const { ask, times } = answersAfter(3, wrongCoordinator);
  await expect(askedAgain(ask)).resolves.toBe('answer');
  expect(times()).toBe(4);
});

it('gives up in time, with what the broker said', async () => {
  const { ask, times } = answersAfter(Number.POSITIVE_INFINITY, wrongCoordinator);
  await expect(askedAgain(ask, -1)).rejects.toMatchObject({ type: 'NOT_COORDINATOR_FOR_GROUP' });
  expect(times()).toBe(1);
});

it.each([
  ['what no asking mends', () => new kafkajs.KafkaJSNonRetriableError('no such topic')],
  ['what is no error of Kafka', () => new TypeError('ours')],
])('passes on at once %s', async (_what, refusal) => {
  const { ask, times } = answersAfter(1, refusal);
  await expect(askedAgain(ask)).rejects.toBeInstanceOf(Error);
  expect(times()).toBe(1);
});
