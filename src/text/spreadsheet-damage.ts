/** Numbers that a spreadsheet cut short (2.01E+11), and what it writes where it can't tell. */
export const isCutShort = (cell: string): boolean =>
  /^[+-]?\d(?:[.,\u066B]\d+)?E\+\d{1,3}$/i.test(cell) || /^#(?:#+|[A-ZÀ-Ý/0]+[!?]|N\/?[AV]|DIV\/0!?)$/.test(cell);

/** `02-Jan` and `Sep-08`, as spreadsheets show what they took for a day: 1-2 may have stood there, or SEPT8. */
export const isShownDay = (cell: string): boolean =>
  /^(?:\d{1,2}(?:[- ]|\. ?)\p{L}{3,4}\.?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\d{2})$/iu.test(cell);
