import {
  api,
  type QualityItemsQuery,
  type QualityQuery,
  type RankingQuery,
  type TargetsQuery,
} from '@lienthong/contracts/http';
import { Controller, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Serves } from '../contract/serves.decorator.js';
import { IndicatorService } from './indicator-service.js';

/** The national index, rankings and targets, as the indicator service tells them. */
@Controller()
export class QualityController {
  constructor(private readonly service: IndicatorService) {}

  @Serves(api.getQuality)
  quality(
    @Query({ schema: api.getQuality.query }) query: QualityQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.service.forward('/quality', query, request, response);
  }

  @Serves(api.getQualityItems)
  items(
    @Query({ schema: api.getQualityItems.query }) query: QualityItemsQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.service.forward('/quality/items', query, request, response);
  }

  @Serves(api.getRanking)
  ranking(
    @Query({ schema: api.getRanking.query }) query: RankingQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.service.forward('/ranking', query, request, response);
  }

  @Serves(api.getTargets)
  targets(
    @Query({ schema: api.getTargets.query }) query: TargetsQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.service.forward('/targets', query, request, response);
  }
}
