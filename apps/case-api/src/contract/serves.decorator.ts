import type { Endpoint, Permission } from '@lienthong/contracts/http';
import { ANYONE, allowedFor } from '@lienthong/platform/identity';
import { applyDecorators, Header, HttpCode, RequestMapping, RequestMethod } from '@nestjs/common';

const Allowed = allowedFor<Permission>();

/** Open to anyone, signed in or not: health, sign-in, the description of the API. */
export const AllowedToAnyone = (): MethodDecorator & ClassDecorator => Allowed(ANYONE);

/** Serves one address of the contract: its method, path, status, and the permission that it asks for. */
export const Serves = (contract: Endpoint): MethodDecorator =>
  applyDecorators(
    RequestMapping({ method: methods[contract.method], path: `/api/v1${contract.path.replace(/\{(\w+)\}/g, ':$1')}` }),
    HttpCode(contract.status),
    // answers may name a person
    Header('Cache-Control', 'no-store'),
    Allowed(contract.permission === 'anyone' ? ANYONE : contract.permission),
  );

const methods = { get: RequestMethod.GET, post: RequestMethod.POST } as const;
