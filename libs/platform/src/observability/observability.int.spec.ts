import { Writable } from 'node:stream';
import { openLogger, openMetrics, serveHealth } from './index.js';

describe('observability', () => {
  it('leaves persons and secrets out of the log', () => {
    const lines: string[] = [];
    const destination = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk));
        done();
      },
    });
    openLogger({ name: 'test', destination }).info(
      {
        caseCode: 'H27-260105-0001',
        personal: { applicant: 'Nguyễn Văn Mẫu' },
        request: { headers: { cookie: 'x1' } },
      },
      'opened',
    );
    expect(lines.join('')).toContain('H27-260105-0001');
    expect(lines.join('')).not.toMatch(/Nguyễn|x1/);
  });

  it('listens on this machine alone, unless told to be reached from others', async () => {
    const answers = async (host?: string) => {
      const server = await serveHealth({ port: 0, host, ready: async () => undefined, metrics: openMetrics('test') });
      // another loopback address stands for the machine's other ones
      const answer = await fetch(`http://127.0.0.2:${server.port}/health/live`).catch(() => undefined);
      await server.close();
      return answer?.status;
    };
    expect(await answers()).toBeUndefined();
    expect(await answers('0.0.0.0')).toBe(200);
  });

  it('answers live, ready and metrics, and says why it is not ready', async () => {
    let away = false;
    const ready = async () => {
      if (away) throw new Error('database away');
    };
    const server = await serveHealth({ port: 0, ready, metrics: openMetrics('test') });
    const get = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);
    try {
      expect((await get('/health/live')).status).toBe(200);
      expect((await get('/health/ready')).status).toBe(200);
      away = true;
      const notReady = await get('/health/ready');
      expect([notReady.status, await notReady.json()]).toEqual([503, { status: 'error', reason: 'database away' }]);
      expect(await (await get('/metrics')).text()).toContain('process_cpu_seconds_total');
      expect((await get('/nothing')).status).toBe(404);
    } finally {
      await server.close();
    }
  });
});
