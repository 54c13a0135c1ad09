import { createServer } from 'node:net';
import { anyPort, choosePort, isFree } from './ports.mjs';

const occupy = (port) =>
  new Promise((resolve) => {
    const server = createServer().listen(port, '127.0.0.1', () => resolve(server));
  });

describe('choosing a port', () => {
  it('takes the usual one when it is free, without a word', async () => {
    const usual = await anyPort();
    const said = [];
    const { releasePort } = await import('./ports.mjs');
    releasePort(usual);
    expect(await choosePort(usual, 'Kafka', (line) => said.push(line))).toBe(usual);
    expect(said).toEqual([]);
  });

  it('takes another one when somebody sits on it, and says which', async () => {
    const usual = await anyPort();
    const somebody = await occupy(usual);
    const said = [];
    const chosen = await choosePort(usual, 'Kafka', (line) => said.push(line));
    expect(chosen).not.toBe(usual);
    expect(await isFree(chosen)).toBe(true);
    expect(said).toEqual([`port ${usual} is taken, Kafka uses ${chosen}`]);
    await new Promise((resolve) => somebody.close(resolve));
  });

  it('never promises one port twice while both are still starting', async () => {
    const usual = await anyPort();
    const [one, two] = [await choosePort(usual, 'a', () => undefined), await choosePort(usual, 'b', () => undefined)];
    expect(one).not.toBe(two);
  });
});
