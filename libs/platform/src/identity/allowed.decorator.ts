import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export const PERMISSION = 'lienthong:permission';
export const ANYONE = Symbol('anyone');

/** What a route asks of its caller. `ANYONE` needs no sign-in. */
export type RouteNeeds<Permission extends string = string> = Permission | typeof ANYONE;

/** The decorator for one set of permissions: `export const Allowed = allowedFor<Permission>()`. */
export const allowedFor =
  <Permission extends string>() =>
  (needs: RouteNeeds<Permission>): CustomDecorator =>
    SetMetadata(PERMISSION, needs);
