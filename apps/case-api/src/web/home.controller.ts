import type { CaseStore } from '@lienthong/case-store';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AllowedToAnyone } from '../contract/serves.decorator.js';
import { StaffIdentity } from '../identity/staff-identity.js';
import { CaseReading } from '../reading/case-reading.js';
import { PUBLIC_ADDRESS, STORE } from '../tokens.js';
import { caseListPage, HomeQuery } from './case-list.page.js';
import { caseNames } from './case-names.js';
import { html } from './escape-html.js';
import { page } from './page.js';
import { keepLanguage, pageLanguage } from './page-language.js';

/** The printed address: sign-in, then a plain list of the open cases of one's agency. */
@Controller()
@AllowedToAnyone()
export class HomeController {
  constructor(
    private readonly identity: StaffIdentity,
    private readonly cases: CaseReading,
    @Inject(STORE) private readonly store: CaseStore,
    @Inject(PUBLIC_ADDRESS) private readonly address: URL,
  ) {}

  @Get()
  async home(
    @Query({ schema: HomeQuery }) { lang, ...query }: typeof HomeQuery._output,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = lang ?? pageLanguage(request);
    if (lang) keepLanguage(response, lang, this.address.protocol === 'https:');
    const caller = await this.identity.signedIn(request);
    response.set({ 'Cache-Control': 'no-store', 'Content-Language': language, Vary: 'Accept-Language, Cookie' });
    response.type('html');
    if (!caller) {
      const say = language === 'vi' ? 'Đăng nhập' : 'Sign in';
      response.send(page({ language, title: say }, html`<p><a class="go" href="/sign-in">${say}</a></p>`));
      return;
    }
    const listed = await this.cases.list(query, caller);
    const names = await caseNames(this.store.registry, listed, language);
    response.send(caseListPage({ language, caller, query, listed, names }));
  }
}
