/** Markup that is safe to send: text put into it through `html` is escaped. */
export class Html {
  constructor(readonly markup: string) {}
}

type Piece = string | number | undefined | false | Html | readonly Html[];

/** A template in which every value is escaped, except markup that was itself made by `html`. */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Html {
  return new Html(parts.map((part, index) => part + (index < values.length ? written(values[index]) : '')).join(''));
}

function written(value: Piece): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (Array.isArray(value)) return value.map((item: Html) => item.markup).join('');
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
