import type { Language } from '@lienthong/platform/http';
import { Html, html } from './escape-html.js';

export interface PageFrame {
  readonly language: Language;
  readonly title: string;
  /** Who is signed in. */
  readonly signedInAs?: string;
}

/** A whole page: one heading, a way past the navigation, nothing that needs a script. */
export function page({ language, title, signedInAs }: PageFrame, main: Html): string {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
  const other =
    language === 'vi'
      ? html`<a href="?lang=en" lang="en" hreflang="en">English</a>`
      : html`<a href="?lang=vi" lang="vi" hreflang="vi">Tiếng Việt</a>`;
  const signOut =
    signedInAs === undefined
      ? undefined
      : html`<form method="post" action="/sign-out"><span>${signedInAs}</span> <button>${say('Đăng xuất', 'Sign out')}</button></form>`;
  return `<!doctype html>${
    html`<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Liên Thông</title><style>${new Html(style)}</style></head>
<body><a class="skip" href="#main">${say('Đến nội dung', 'Skip to content')}</a>
<header><strong><a href="/">Liên Thông</a></strong><nav aria-label="${say('Chính', 'Main')}"><a href="/api/docs">${say('Tài liệu API', 'API reference')}</a> ${other}</nav>${signOut}</header>
<main id="main"><h1>${title}</h1>${main}</main></body></html>`.markup
  }`;
}

const style = `body{font:1rem/1.5 system-ui,sans-serif;margin:0;color:#1a1a1a;background:#fff}
header,main{max-width:75rem;margin:0 auto;padding:.5rem 1rem}
header{display:flex;gap:1.5rem;flex-wrap:wrap;align-items:center;border-bottom:1px solid #767676}
header form{margin-left:auto}nav a{margin-right:1rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #c8c8c8;vertical-align:top}
a{color:#0b4f9e}.skip{position:absolute;left:-99rem}.skip:focus{left:1rem}
input,select,button{font:inherit;padding:.25rem .5rem}form.filters{display:flex;gap:1rem;flex-wrap:wrap;align-items:end;margin:1rem 0}
.late{color:#a3001b;font-weight:600}.wide{overflow-x:auto}`;
