/** The page on which one picks who to be. There are no passwords: the people are made up and the issuer listens on this machine alone. */
import { staff } from './staff.mjs';

/** @param {string} action where the choice is posted to */
export function signInPage(action) {
  const options = staff
    .map(
      ({ id, name, agency, roles }, index) => `
      <li><input type="radio" name="as" id="as-${index}" value="${escaped(id)}" required ${index === 0 ? 'checked' : ''}>
      <label for="as-${index}"><strong>${escaped(name)}</strong> · ${escaped(roles.join(', '))} · ${escaped(agency)}</label></li>`,
    )
    .join('');
  return `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Đăng nhập · Liên Thông</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
ul{list-style:none;padding:0}li{padding:.25rem 0}button{font:inherit;padding:.5rem 1.5rem}</style></head>
<body><main><h1>Đăng nhập thử</h1>
<p>Người giả định, chỉ có trên máy này. <span lang="en">Made-up people, on this machine only.</span></p>
<form method="post" action="${escaped(action)}">
<fieldset><legend>Bạn là ai? <span lang="en">Who are you?</span></legend><ul>${options}</ul></fieldset>
<p><button type="submit">Đăng nhập · Sign in</button></p></form></main></body></html>`;
}

const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
