import { api, type PublicIndicatorQuery } from '@lienthong/contracts/http';
import { Controller, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Serves } from '../contract/serves.decorator.js';
import { IndicatorService } from './indicator-service.js';

/** Figures for whoever asks. */
@Controller()
export class PublicIndicatorsController {
  constructor(private readonly service: IndicatorService) {}

  @Serves(api.getPublicIndicators)
  figures(
    @Query({ schema: api.getPublicIndicators.query }) query: PublicIndicatorQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.service.forward('/public/indicators', query, request, response);
  }
}
