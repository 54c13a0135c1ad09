import { Controller, Get, Header } from '@nestjs/common';
import { AllowedToAnyone } from '../contract/serves.decorator.js';
import { apiDocument } from './api-document.js';

/** The description of the API, for people and for machines. */
@Controller('api')
@AllowedToAnyone()
export class OpenApiController {
  @Get('openapi.json')
  @Header('Cache-Control', 'no-cache')
  document(): object {
    return apiDocument;
  }
}
