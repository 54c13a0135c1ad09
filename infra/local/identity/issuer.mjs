/** The local issuer as a server: the provider, its sign-in page, and a port on this machine alone. */
import { createServer } from 'node:http';
import { localProvider } from './provider.mjs';
import { languageOf, signInPage } from './sign-in-page.mjs';
import { findStaff } from './staff.mjs';

const FORM_LIMIT_BYTES = 4096;

/**
 * @param {{home: string, port: number, issuer?: string}} options port 0 takes any free one
 * @returns {Promise<{issuer: string, stop: () => Promise<void>}>}
 */
export async function startIssuer({ home, port, issuer: named }) {
  let serve = (_request, response) => response.writeHead(503).end();
  const server = createServer((request, response) => serve(request, response));
  await new Promise((ready, fail) => server.once('error', fail).listen(port, '127.0.0.1', ready));
  const issuer = named ?? `http://127.0.0.1:${server.address().port}`;
  const provider = localProvider({ issuer, home });
  const answer = provider.callback();
  serve = (request, response) =>
    request.url.startsWith('/interaction/')
      ? signIn(provider, request, response).catch((error) => refuse(response, error))
      : answer(request, response);
  return {
    issuer,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function signIn(provider, request, response) {
  const { uid, params } = await provider.interactionDetails(request, response);
  if (request.method === 'GET') {
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
    });
    const chosen = new URL(request.url, 'http://localhost').searchParams.get('lang') ?? '';
    response.end(signInPage(`/interaction/${uid}`, languageOf(`${chosen} ${params.ui_locales ?? ''}`)));
    return;
  }
  const person = findStaff(new URLSearchParams(await bodyOf(request)).get('as') ?? '');
  const result = person
    ? { login: { accountId: person.id, amr: ['none'] } }
    : { error: 'access_denied', error_description: 'nobody of that name' };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

async function bodyOf(request) {
  let text = '';
  for await (const piece of request) {
    text += piece;
    if (text.length > FORM_LIMIT_BYTES) throw new Error('form too large');
  }
  return text;
}

function refuse(response, error) {
  if (!response.headersSent) response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`Phiên đăng nhập đã hết · the sign-in has expired (${error.message})`);
}
