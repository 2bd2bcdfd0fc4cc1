/** HTML that a template prints as it is. Everything else is escaped. */
export class Markup {
  constructor(readonly html: string) {}
}
