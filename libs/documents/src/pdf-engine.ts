import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';

type Definition = Parameters<typeof pdfmake.createPdf>[0];

const require = createRequire(import.meta.url);

/** Comes with pdfmake; a test finds every letter of Vietnamese in it. SIL Open Font License 1.1. */
export const FONT = 'Roboto';

pdfmake.setFonts(require('pdfmake/fonts/Roboto.js'));
// a document names nothing outside itself, whatever its texts say
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => /[\\/]pdfmake[\\/]fonts[\\/]/.test(path));

/** Lays out a document and gives its bytes. */
export const pdfBytes = (definition: Definition): Promise<Buffer> => pdfmake.createPdf(definition).getBuffer();
