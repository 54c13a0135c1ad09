import type { CaseStore } from '@lienthong/case-store';
import { Identity, IdentityGuard, type SealedCookies, SignIn, type VerifyToken } from '@lienthong/platform/identity';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, Reflector } from '@nestjs/core';
import type { Registry } from 'prom-client';
import { CaseCommands } from './commands/case-commands.js';
import { CommandsController } from './commands/commands.controller.js';
import { OpenApiController } from './docs/openapi.controller.js';
import { EscalationsController } from './escalations/escalations.controller.js';
import { HealthController } from './health/health.controller.js';
import { CaseSight } from './identity/case-scope.js';
import { StaffIdentity } from './identity/staff-identity.js';
import { DelegatedInboxController } from './inbox/delegated-inbox.controller.js';
import { InboxController } from './inbox/inbox.controller.js';
import { IndicatorService } from './indicators/indicator-service.js';
import { IndicatorsController } from './indicators/indicators.controller.js';
import { PublicIndicatorsController } from './indicators/public-indicators.controller.js';
import { QualityController } from './indicators/quality.controller.js';
import { ReportsController } from './indicators/reports.controller.js';
import { CaseIntake } from './intake/case-intake.js';
import { IntakeController } from './intake/intake.controller.js';
import { OrganisationController } from './organisation/organisation.controller.js';
import { OutlookController } from './outlook/outlook.controller.js';
import { ProceduresController } from './procedures/procedures.controller.js';
import { VersionsController } from './procedures/versions.controller.js';
import { CaseReading } from './reading/case-reading.js';
import { CasesController } from './reading/cases.controller.js';
import { FactFeed } from './stream/fact-feed.js';
import { StreamController } from './stream/stream.controller.js';
import { TimeController } from './time/time.controller.js';
import { COOKIES, HEARTBEAT_MS, INDICATORS, METRICS, PUBLIC_ADDRESS, STORE, VERIFY_TOKEN } from './tokens.js';
import { HomeController } from './web/home.controller.js';
import { SignInController } from './web/sign-in.controller.js';

/** What the service stands on; opened and closed by whoever starts it. */
export interface CaseApiParts {
  readonly store: CaseStore;
  readonly feed: FactFeed;
  readonly verify: VerifyToken;
  readonly cookies: SealedCookies;
  readonly signIn: SignIn;
  readonly metrics: Registry;
  /** Where browsers reach us. */
  readonly publicAddress: URL;
  readonly indicators: URL | undefined;
  readonly heartbeatMs: number;
}

@Module({})
class CaseApiModule {}

/** The module of a service that stands on the given parts. */
export function caseApiModule(parts: CaseApiParts): DynamicModule {
  const identity = new StaffIdentity(parts.verify, parts.cookies);
  return {
    module: CaseApiModule,
    imports: [DiscoveryModule],
    // `cases/stream` before `cases/:code`: the first that fits answers
    controllers: [
      HomeController,
      SignInController,
      OpenApiController,
      HealthController,
      ProceduresController,
      VersionsController,
      IntakeController,
      StreamController,
      CasesController,
      CommandsController,
      TimeController,
      InboxController,
      DelegatedInboxController,
      OrganisationController,
      EscalationsController,
      OutlookController,
      ReportsController,
      IndicatorsController,
      QualityController,
      PublicIndicatorsController,
    ],
    providers: [
      CaseSight,
      CaseCommands,
      CaseIntake,
      IndicatorService,
      CaseReading,
      { provide: STORE, useValue: parts.store },
      { provide: FactFeed, useValue: parts.feed },
      { provide: VERIFY_TOKEN, useValue: parts.verify },
      { provide: COOKIES, useValue: parts.cookies },
      { provide: SignIn, useValue: parts.signIn },
      { provide: METRICS, useValue: parts.metrics },
      { provide: PUBLIC_ADDRESS, useValue: parts.publicAddress },
      { provide: INDICATORS, useValue: parts.indicators },
      { provide: HEARTBEAT_MS, useValue: parts.heartbeatMs },
      { provide: StaffIdentity, useValue: identity },
      { provide: Identity, useValue: identity },
      {
        provide: APP_GUARD,
        useFactory: (reflector: Reflector) => new IdentityGuard(reflector, identity),
        inject: [Reflector],
      },
    ],
  };
}
