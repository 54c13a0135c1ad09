export { ANYONE, allowedFor, type RouteNeeds } from './allowed.decorator.js';
export { Actor, type Caller, callerOf, rememberCaller } from './caller.js';
export { bearerToken, Identity, IdentityGuard, identityProblem } from './identity.guard.js';
export { refuseUndeclaredRoutes } from './route-audit.js';
export { cookieValue, type SealedCookies, sealedCookies } from './sealed-cookie.js';
export { isLoopback, type PendingSignIn, SignIn } from './sign-in.js';
export { callerFromClaims } from './staff-claims.js';
export {
  InvalidToken,
  IssuerUnavailable,
  type TokenVerifierOptions,
  tokenVerifier,
  type VerifyToken,
} from './token-verifier.js';
