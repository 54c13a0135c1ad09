/** The OpenID provider of a laptop: authorization code with PKCE for browsers, a grant of its own for the command line. */
import Provider, { interactionPolicy } from 'oidc-provider';
import { ForgetfulAdapter } from './forgetful-adapter.mjs';
import { issuerKeys } from './keys.mjs';
import { findStaff } from './staff.mjs';

const API = 'urn:lienthong:api';
const HOURS = 3600;

/** Only this issuer knows it; a real one refuses it, and the command line looks for it first. */
export const LOCAL_GRANT = 'urn:lienthong:grant:local-staff';

const resourceServer = {
  scope: 'api',
  audience: 'lienthong',
  accessTokenFormat: 'jwt',
  accessTokenTTL: 8 * HOURS,
  jwt: { sign: { alg: 'RS256' } },
};

/** @param {{issuer: string, home: string}} options */
export function localProvider({ issuer, home }) {
  const { jwks, cookies } = issuerKeys(home);
  const provider = new Provider(issuer, {
    adapter: ForgetfulAdapter,
    jwks,
    cookies: { keys: cookies },
    clients: [browserClient, commandLineClient],
    pkce: { required: () => true },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name', 'agency', 'roles'] },
    conformIdTokenClaims: false,
    findAccount: (_ctx, id) => account(id),
    extraTokenClaims: (_ctx, token) => staffClaims(token.accountId),
    interactions: { policy: signInOnly(), url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    ttl: { AccessToken: 8 * HOURS, IdToken: HOURS, Session: 8 * HOURS, Grant: 8 * HOURS, Interaction: HOURS },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => API,
        useGrantedResource: () => true,
        getResourceServerInfo: () => resourceServer,
      },
    },
    loadExistingGrant: standingGrant,
  });
  provider.registerGrantType(LOCAL_GRANT, (ctx) => handOut(provider, ctx), ['as']);
  return provider;
}

const browserClient = {
  client_id: 'lienthong-web',
  token_endpoint_auth_method: 'none',
  // a native client may come back on any port of this machine (RFC 8252 §7.3)
  application_type: 'native',
  grant_types: ['authorization_code'],
  response_types: ['code'],
  redirect_uris: ['http://127.0.0.1/sign-in/done', 'http://localhost/sign-in/done'],
  post_logout_redirect_uris: ['http://127.0.0.1/', 'http://localhost/'],
};

const commandLineClient = {
  client_id: 'lienthong-cli',
  token_endpoint_auth_method: 'none',
  application_type: 'native',
  grant_types: [LOCAL_GRANT],
  response_types: [],
  redirect_uris: [],
};

function account(id) {
  const person = findStaff(id);
  return person && { accountId: person.id, claims: () => ({ sub: person.id, ...staffClaims(person.id) }) };
}

function staffClaims(id) {
  const person = id && findStaff(id);
  if (!person) return undefined;
  const { name, agency, unit, roles } = person;
  return { name, agency, ...(unit && { unit }), roles };
}

/** Staff sign in to their own province's system: there is nothing to consent to. */
function signInOnly() {
  const policy = interactionPolicy.base();
  policy.get('consent').checks.remove('native_client_prompt');
  return policy;
}

async function standingGrant(ctx) {
  const { client, session, provider } = ctx.oidc;
  const known = session.grantIdFor(client.clientId);
  if (known) return provider.Grant.find(known);
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(API, 'api');
  await grant.save();
  return grant;
}

/** An access token for a made-up person, without a browser. */
async function handOut(provider, ctx) {
  const person = findStaff(ctx.oidc.params.as ?? '');
  if (!person) {
    ctx.status = 400;
    ctx.body = { error: 'invalid_grant', error_description: 'nobody of that name' };
    return;
  }
  const token = new provider.AccessToken({
    accountId: person.id,
    client: ctx.oidc.client,
    gty: LOCAL_GRANT,
    scope: 'api',
  });
  token.resourceServer = new provider.ResourceServer(API, resourceServer);
  ctx.body = { access_token: await token.save(), token_type: 'Bearer', expires_in: token.expiration, scope: 'api' };
}
