import { createServer } from 'node:http';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { fetchPinned, pinnedJars } from './pinned-jars.mjs';

const serve = (handler) =>
  new Promise((resolve) => {
    const server = createServer(handler).listen(0, '127.0.0.1', () => resolve(server));
  });

it('a jar that is not the pinned one is refused, by name', async () => {
  const server = await serve((_request, response) => response.end('something else'));
  const lib = temporaryFolder();
  const fetching = fetchPinned('kafka', lib, () => undefined, `http://127.0.0.1:${server.address().port}`);
  await expect(fetching).rejects.toThrow(/is not the pinned file: sha256/);
  server.close();
  server.closeAllConnections();
});

it('an unreachable repository ends in a line that says what to do', async () => {
  const lib = temporaryFolder();
  await expect(fetchPinned('kafka', lib, () => undefined, 'http://127.0.0.1:9')).rejects.toThrow('install Maven');
});

it('holds the very program that the pom asks for', () => {
  expect(pinnedJars('kafka').some(({ path }) => path.endsWith('/kafka_2.13-4.3.1.jar'))).toBe(true);
  expect(pinnedJars('temporal-test-server').some(({ path }) => path.endsWith('/temporal-test-server-1.38.0.jar'))).toBe(
    true,
  );
});
