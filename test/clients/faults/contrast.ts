/**
 * 1.4.11 and, for print, 1.4.3: edges of controls and bubbles of less than 3:1 against what is behind them, and on
 * paper (no backgrounds) text of less than 4.5:1 on white. Runs inside the page.
 */
export function contrastFaults(medium: "screen" | "paper"): string[] {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number];
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
  const read = (css: string): Colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  /** Relative luminance, WCAG 2.2. */
  const luminance = ([red, green, blue]: Colour) => {
    const linear = (channel: number) =>
      channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const contrast = (a: Colour, b: Colour) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((one, other) => one - other);
    return (light! + 0.05) / (dark! + 0.05);
  };
  const behind = (element: Element | null): Colour => {
    if (element === null || medium === "paper") return [255, 255, 255, 1];
    const own = read(getComputedStyle(element).backgroundColor);
    return own[3] > 0.99 ? own : behind(element.parentElement);
  };
  const faults: string[] = [];
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const edged =
    "input[type=text], select, textarea, button, label:has(> input:is([type=radio], [type=checkbox])), .bubble, .line, .blanks li";
  for (const element of document.querySelectorAll(edged)) {
    if (!isShown(element)) continue;
    const style = getComputedStyle(element);
    const around = behind(element.parentElement);
    const edges = (["Top", "Right", "Bottom", "Left"] as const).flatMap((side) =>
      style[`border${side}Style`] === "none" || parseFloat(style[`border${side}Width`]) === 0
        ? []
        : [read(style[`border${side}Color`])],
    );
    const fill = medium === "paper" ? [] : [read(style.backgroundColor)].filter(([, , , alpha]) => alpha > 0.99);
    // On paper a row of options needs no edge: its box is the radio's own.
    if (medium === "paper" && edges.length === 0 && element.matches("label")) continue;
    const best = Math.max(...[...edges, ...fill].map((one) => contrast(one, around)), 1);
    if (best < 3) faults.push(`1.4.11: ${element.outerHTML.slice(0, 60)} stands out by ${best.toFixed(1)}:1`);
  }
  // Parts of a bar are seen, and told apart, by their fill or by a line around them.
  for (const bar of document.querySelectorAll("svg.bar")) {
    const parts = [...bar.querySelectorAll("rect:not(.track)")].map((part) => {
      const { fill, fillOpacity, stroke } = getComputedStyle(part);
      const over = behind(bar.parentElement);
      const own = read(fill);
      const mixed = own.map((channel, i) => channel * Number(fillOpacity) + over[i]! * (1 - Number(fillOpacity)));
      return {
        fill: [mixed[0]!, mixed[1]!, mixed[2]!, 1] as Colour,
        line: stroke === "none" ? own : read(stroke),
        over,
      };
    });
    parts.forEach(({ fill, line, over }, i) => {
      const isSeen = Math.max(contrast(fill, over), contrast(line, over)) >= 3;
      const before = parts[i - 1];
      const isApart = before === undefined || Math.max(contrast(before.fill, fill), contrast(before.fill, line)) >= 3;
      if (!isSeen || !isApart) faults.push(`1.4.11: part ${i + 1} of a bar does not stand out`);
    });
  }
  if (medium === "paper") {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement!;
      if ((node.textContent ?? "").trim() === "" || parent.matches("script, style") || !isShown(parent)) continue;
      const found = contrast(read(getComputedStyle(parent).color), [255, 255, 255, 1]);
      if (found < 4.5) faults.push(`1.4.3: “${node.textContent!.trim().slice(0, 40)}” prints at ${found.toFixed(1)}:1`);
    }
  }
  return faults;
}
