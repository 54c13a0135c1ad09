import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  None,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { InvalidToken, IssuerUnavailable } from './token-verifier.js';

export interface SignInOptions {
  readonly issuer: string;
  readonly clientId: string;
}

/** What the browser must bring back; kept in a sealed cookie between the two halves of a sign-in. */
export interface PendingSignIn {
  readonly verifier: string;
  readonly state: string;
}

/** Sign-in of a browser by authorization code with PKCE (RFC 7636). The tokens stay on the server. */
export class SignIn {
  private known: Promise<Configuration> | undefined;

  constructor(private readonly options: SignInOptions) {}

  /**
   * @param language in which the issuer's own pages should speak, where it can (`ui_locales`, OpenID Connect Core §3.1.2.1)
   * @throws {IssuerUnavailable}
   */
  async begin(
    redirectUri: string,
    language: string,
  ): Promise<{ readonly address: URL; readonly pending: PendingSignIn }> {
    const configuration = await this.configuration();
    const pending = { verifier: randomPKCECodeVerifier(), state: randomState() };
    const address = buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: 'openid profile',
      state: pending.state,
      ui_locales: language,
      code_challenge: await calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
    });
    return { address, pending };
  }

  /**
   * The access token, for the server's own eyes.
   * @param returned the address on which the browser came back, with code and state
   * @throws {InvalidToken} when the answer does not belong to the pending sign-in or the issuer refuses the code
   */
  async finish(returned: URL, { verifier, state }: PendingSignIn): Promise<string> {
    const configuration = await this.configuration();
    const checks = { pkceCodeVerifier: verifier, expectedState: state };
    const tokens = await authorizationCodeGrant(configuration, returned, checks).catch((cause: unknown) => {
      throw new InvalidToken('the sign-in was not completed', { cause });
    });
    return tokens.access_token;
  }

  private configuration(): Promise<Configuration> {
    const issuer = new URL(this.options.issuer);
    // plain http is for an issuer on this machine only
    const execute = isLoopback(issuer) ? [allowInsecureRequests] : [];
    this.known ??= discovery(issuer, this.options.clientId, undefined, None(), { execute }).catch((cause: unknown) => {
      this.known = undefined;
      throw new IssuerUnavailable(this.options.issuer, { cause });
    });
    return this.known;
  }
}

export const isLoopback = ({ hostname }: URL): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
