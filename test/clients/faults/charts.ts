/**
 * 1.1.1: what a bar shows stands in its row as well: the shares of its parts, or a length that goes with a column. Runs
 * inside the page.
 */
export function chartFaults(): string[] {
  const faults: string[] = [];
  const textOf = (element: Element) => (element.textContent ?? "").replace(/\s+/g, " ").trim();
  for (const table of document.querySelectorAll("table")) {
    const rows = [...table.querySelectorAll("tbody tr")].flatMap((row) => {
      const parts = [...row.querySelectorAll("svg rect:not(.track)")].map((rect) => {
        const [x, width] = ["x", "width"].map((name) => Number(rect.getAttribute(name)));
        return { width: width!, end: x! + width! };
      });
      const numbers = [...row.querySelectorAll("td:not(.chart)")].map((cell) =>
        Number(/[\d.]+/.exec(textOf(cell))?.[0] ?? Number.NaN),
      );
      return parts.length === 0 ? [] : [{ row, parts, numbers }];
    });
    const isNear = (one: number, other: number) => Math.abs(one - other) <= 1.5;
    const isColumn = (lengths: readonly number[], column: number) => {
      const [longest, most] = [Math.max(...lengths), Math.max(...rows.map(({ numbers }) => numbers[column]!))];
      return rows.every(({ numbers }, i) => isNear(lengths[i]!, (longest * numbers[column]!) / (most || 1)));
    };
    for (const { row, parts, numbers } of rows) {
      const isSaid =
        parts.length === 1
          ? numbers.some((_, column) =>
              (["width", "end"] as const).some((side) =>
                isColumn(
                  rows.map((one) => one.parts[0]![side]),
                  column,
                ),
              ),
            )
          : numbers.some((_, from) => {
              const shares = numbers.slice(from, from + parts.length);
              const sum = shares.reduce((all, one) => all + one, 0);
              return (
                shares.length === parts.length && parts.every(({ width }, i) => isNear(width, (100 * shares[i]!) / sum))
              );
            });
      if (!isSaid) faults.push(`1.1.1: the bar of “${textOf(row).slice(0, 20)}” shows what no number says`);
    }
  }
  return faults;
}
