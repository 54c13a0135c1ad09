import { api, type LateQuery, type ReportQuery } from '@lienthong/contracts/http';
import { Controller, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Serves } from '../contract/serves.decorator.js';
import { IndicatorService } from './indicator-service.js';

/** The report of a period and the list of what is late. */
@Controller()
export class ReportsController {
  constructor(private readonly service: IndicatorService) {}

  @Serves(api.getReport)
  report(
    @Query({ schema: api.getReport.query }) query: ReportQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.service.forward('/indicators/report', query, request, response);
  }

  @Serves(api.listLate)
  late(
    @Query({ schema: api.listLate.query }) query: LateQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.service.forward('/indicators/late', query, request, response);
  }
}
