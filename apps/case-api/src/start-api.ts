import { problemCatalogue } from '@lienthong/contracts/http';
import { LOOPBACK } from '@lienthong/platform/config';
import { httpApplication } from '@lienthong/platform/http';
import { refuseUndeclaredRoutes } from '@lienthong/platform/identity';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Logger } from 'pino';
import { type CaseApiParts, caseApiModule } from './case-api.module.js';
import { apiDocument } from './docs/api-document.js';
import { requestMetrics } from './health/request-metrics.js';
import { publicThrottle } from './identity/public-throttle.js';

/** The service on a port (0 takes any free one) of one of this machine's addresses, listening. */
export async function startApi(
  parts: CaseApiParts,
  log: Logger,
  port: number,
  host: string = LOOPBACK,
): Promise<NestExpressApplication> {
  const app = await httpApplication(caseApiModule(parts), { problems: problemCatalogue, log });
  app.use(requestMetrics(parts.metrics));
  app.use('/api/v1/public', publicThrottle());
  SwaggerModule.setup('api/docs', app, apiDocument as unknown as OpenAPIObject, {
    raw: false,
    customSiteTitle: 'Liên Thông API',
  });
  await app.init();
  refuseUndeclaredRoutes(app);
  await app.listen(port, host);
  return app;
}
