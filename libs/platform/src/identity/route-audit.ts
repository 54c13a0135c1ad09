import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PERMISSION } from './allowed.decorator.js';

const PATH = 'path';

/** A route of a running application: where it is and what it asks. */
export interface AuditedRoute {
  readonly handler: string;
  readonly declared: boolean;
}

/**
 * Refuses to start an application in which a route says nothing about who may use it.
 * The application's module imports Nest's DiscoveryModule.
 * @throws {Error} that names each such route
 */
export function refuseUndeclaredRoutes(app: INestApplicationContext): void {
  const silent = auditRoutes(app).filter((route) => !route.declared);
  if (silent.length > 0) throw new Error(`Routes without @Allowed: ${silent.map((route) => route.handler).join(', ')}`);
}

function auditRoutes(app: INestApplicationContext): AuditedRoute[] {
  const scanner = new MetadataScanner();
  const reflector = app.get(Reflector);
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype: object = metatype.prototype;
      return scanner
        .getAllMethodNames(prototype)
        .map((name) => ({ name, handler: Reflect.get(prototype, name) as () => unknown }))
        .filter(({ handler }) => Reflect.hasMetadata(PATH, handler))
        .map(({ name, handler }) => ({
          handler: `${metatype.name}.${name}`,
          declared: reflector.getAllAndOverride(PERMISSION, [handler, metatype]) !== undefined,
        }));
    });
}
