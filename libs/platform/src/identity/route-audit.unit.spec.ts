import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { ANYONE, allowedFor } from './allowed.decorator.js';
import { refuseUndeclaredRoutes } from './route-audit.js';

const Allowed = allowedFor<'thing:read'>();

@Controller('declared')
class DeclaredController {
  @Get()
  @Allowed('thing:read')
  read() {
    return 1;
  }

  @Get('open')
  @Allowed(ANYONE)
  open() {
    return 2;
  }
}

@Controller('silent')
class SilentController {
  @Get()
  forgotten() {
    return 3;
  }
}

@Module({ imports: [DiscoveryModule], controllers: [DeclaredController] })
class Declared {}

@Module({ imports: [DiscoveryModule], controllers: [DeclaredController, SilentController] })
class Forgetful {}

const application = async (module: typeof Declared) =>
  (await Test.createTestingModule({ imports: [module] }).compile()).createNestApplication();

it('lets an application start in which every route says who may use it', async () => {
  const app = await application(Declared);
  expect(() => refuseUndeclaredRoutes(app)).not.toThrow();
});

it('refuses to start with a route that says nothing, and names it', async () => {
  const app = await application(Forgetful);
  expect(() => refuseUndeclaredRoutes(app)).toThrow('SilentController.forgotten');
});
