import type { Language } from '@lienthong/platform/http';
import { Html, html } from './escape-html.js';

export interface PageFrame {
  readonly language: Language;
  readonly title: string;
  /** What the address asks for beside the language, which the other language asks for as well. */
  readonly asked?: Readonly<Record<string, string>>;
  /** Who is signed in, and for which agency. */
  readonly signedInAs?: { readonly name: string; readonly agency: string };
}

/** A whole page: one heading, a way past the navigation, nothing that needs a script. */
export function page({ language, title, asked = {}, signedInAs }: PageFrame, main: Html): string {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
  const signOut = signedInAs && signOutForm(signedInAs, say('Đăng xuất', 'Sign out'));
  return `<!doctype html>${
    html`<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Liên Thông</title><style>${new Html(style)}</style></head>
<body><a class="skip" href="#main">${say('Đến nội dung', 'Skip to content')}</a>
<header><strong><a href="/">Liên Thông</a></strong><nav aria-label="${say('Chính', 'Main')}"><a href="/api/docs">${say('Tài liệu API', 'API reference')}</a> ${otherLanguage(language, asked)}</nav>${signOut}</header>
<main id="main" tabindex="-1"><h1>${title}</h1>${main}</main></body></html>`.markup
  }`;
}

/** The same page in the other language, named in that language. */
function otherLanguage(language: Language, asked: NonNullable<PageFrame['asked']>): Html {
  const [other, name] = language === 'vi' ? (['en', 'English'] as const) : (['vi', 'Tiếng Việt'] as const);
  const address = `/?${new URLSearchParams({ ...asked, lang: other })}`;
  return html`<a href="${address}" lang="${other}" hreflang="${other}">${name}</a>`;
}

function signOutForm({ name, agency }: NonNullable<PageFrame['signedInAs']>, say: string): Html {
  return html`<form method="post" action="/sign-out"><span lang="vi">${name}</span> · <span>${agency}</span> <button>${say}</button></form>`;
}

const style = `body{font:1rem/1.5 system-ui,sans-serif;margin:0;color:#1a1a1a;background:#fff}
header,main{max-width:75rem;margin:0 auto;padding:.5rem 1rem}
header{display:flex;gap:.5rem 1.5rem;flex-wrap:wrap;align-items:center;border-bottom:1px solid #767676}
header form{margin-left:auto}header a{display:inline-block;padding:.25rem 0;min-width:1.5rem}nav a{margin-right:1rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #c8c8c8;vertical-align:top}
a{color:#0b4f9e}:focus-visible{outline:3px solid #0b4f9e;outline-offset:2px}main:focus{outline:none}
.skip{position:absolute;left:-99rem;top:.25rem;padding:.25rem .75rem;background:#fff}.skip:focus{left:1rem}
input,select,button{font:inherit;box-sizing:border-box;height:2.25rem;padding:.25rem .5rem;border:1px solid #595959;border-radius:.2rem;background:#fff;color:inherit}
button{cursor:pointer}form.filters{display:flex;gap:.75rem 1rem;flex-wrap:wrap;align-items:end;margin:1rem 0}form.filters label{display:grid}
th[scope=row],time{white-space:nowrap}.go{display:inline-block;padding:.25rem 0}.late{color:#a3001b;font-weight:600}.wide{overflow-x:auto}`;
