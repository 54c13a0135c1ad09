import { api, type IndicatorItemsQuery, type IndicatorQuery } from '@lienthong/contracts/http';
import { Controller, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Serves } from '../contract/serves.decorator.js';
import { IndicatorService } from './indicator-service.js';

/** The figures of the indicator service, on the same origin and behind the same door. */
@Controller()
export class IndicatorsController {
  constructor(private readonly service: IndicatorService) {}

  @Serves(api.getIndicators)
  figures(
    @Query({ schema: api.getIndicators.query }) query: IndicatorQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.service.forward('/indicators', query, request, response);
  }

  @Serves(api.followIndicators)
  follow(
    @Query({ schema: api.followIndicators.query }) query: IndicatorQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.service.follow('/indicators/live', query, request, response);
  }

  @Serves(api.getIndicatorItems)
  items(
    @Query({ schema: api.getIndicatorItems.query }) query: IndicatorItemsQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.service.forward('/indicators/items', query, request, response);
  }
}
