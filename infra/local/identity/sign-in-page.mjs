/** The page on which one picks who to be. There are no passwords: the people are made up and the issuer listens on this machine alone. */
import { staff } from './staff.mjs';

const words = {
  vi: {
    signIn: 'Đăng nhập',
    title: 'Đăng nhập thử',
    madeUp: 'Người giả định, chỉ có trên máy này.',
    who: 'Bạn là ai?',
    roles: {
      counter: 'một cửa',
      officer: 'cán bộ',
      supervisor: 'phụ trách',
      approver: 'phê duyệt',
      auditor: 'thanh tra',
    },
    other: { language: 'en', name: 'English' },
  },
  en: {
    signIn: 'Sign in',
    title: 'Sign in to try',
    madeUp: 'Made-up people, on this machine only.',
    who: 'Who are you?',
    roles: {
      counter: 'counter',
      officer: 'officer',
      supervisor: 'supervisor',
      approver: 'approver',
      auditor: 'auditor',
    },
    other: { language: 'vi', name: 'Tiếng Việt' },
  },
};

/**
 * The first language of a list that this page speaks; Vietnamese where it speaks none of them.
 * @param {string} wanted tags with blanks between them, as in `ui_locales` @returns {'vi' | 'en'}
 */
export function languageOf(wanted) {
  const known = wanted.split(' ').map((tag) => tag.split('-')[0].toLowerCase());
  return known.find((tag) => tag === 'vi' || tag === 'en') ?? 'vi';
}

/** @param {string} action where the choice is posted to @param {'vi' | 'en'} language */
export function signInPage(action, language) {
  const { signIn, title, madeUp, who, roles: roleNames, other } = words[language];
  const options = staff
    .map(
      ({ id, name, agency, roles }, index) => `
      <li><label><input type="radio" name="as" value="${escaped(id)}" required${index === 0 ? ' checked' : ''}>
      <strong lang="vi">${escaped(name)}</strong> · ${escaped(roles.map((role) => roleNames[role] ?? role).join(', '))} · ${escaped(agency)}</label></li>`,
    )
    .join('');
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${signIn} · Liên Thông</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
ul{list-style:none;padding:0;margin:0}label{display:block;padding:.25rem 0}input{width:1.1rem;height:1.1rem;margin:0 .5rem 0 0;vertical-align:-.15rem}
button{font:inherit;padding:.5rem 1.5rem;cursor:pointer}a{color:#0b4f9e;display:inline-block;padding:.25rem 0}
:focus-visible{outline:3px solid #0b4f9e;outline-offset:2px}</style></head>
<body><main><h1>${title}</h1>
<p>${madeUp} <a href="${escaped(action)}?lang=${other.language}" lang="${other.language}" hreflang="${other.language}">${other.name}</a></p>
<form method="post" action="${escaped(action)}">
<fieldset><legend>${who}</legend><ul>${options}</ul></fieldset>
<p><button type="submit">${signIn}</button></p></form></main></body></html>`;
}

const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
