interface Archive {
  append(source: unknown, data: object): Archive;
}

/**
 * Dates every entry of a workbook's archive alike: exceljs takes the clock's, and the same table would be other bytes each
 * time. It offers no setting for it, so its archive is asked through its own method.
 */
export function datedEntries(book: object, date: Date): void {
  const { zip } = book as { readonly zip: Archive };
  const append = zip.append.bind(zip);
  zip.append = (source, data) => append(source, { ...data, date });
}
