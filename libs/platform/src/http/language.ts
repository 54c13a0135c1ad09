/** Languages of the interface; Vietnamese is the one in which the law speaks. */
export type Language = 'vi' | 'en';

/** A text in both languages. */
export type Texts = Readonly<Record<Language, string>>;

/**
 * The language a caller prefers, by `Accept-Language` (RFC 9110 §12.5.4): the supported one of highest weight, in doubt the earlier.
 * Vietnamese where nothing is said or nothing fits.
 */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find((found) => found !== undefined);
      return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => (language === 'vi' || language === 'en') && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted[0]?.language === 'en' ? 'en' : 'vi';
}
