import { addressOf, giveBack } from "./addresses.js";

/**
 * A frame may use no style that the desk's policy doesn't know. The first of a page is the same for all of them; what else one has is
 * about sheets of paper, and is given apart.
 */
function parted(page: string): { readonly html: string; readonly styles: string } {
  const styles: string[] = [];
  let count = 0;
  const html = page.replace(/<style>([^<]*)<\/style>\n?/g, (whole, style: string) => {
    count += 1;
    if (count === 1) return whole;
    styles.push(style);
    return "";
  });
  return { html, styles: styles.join("\n") };
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const pageAddress = (html: string): string => addressOf(html, "text/html");

/** The address of a page for a frame that shows it; whoever asks gives it back, by `giveBack`. */
export const addressToShow = (bytes: Uint8Array): string => pageAddress(parted(textOf(bytes)).html);

let printing: HTMLIFrameElement | null = null;

/** Has the browser print a page that has no script of its own, from a frame that can reach nothing of the desk. */
export function print(bytes: Uint8Array): void {
  const { html, styles } = parted(textOf(bytes));
  const script = JSON.parse(document.getElementById("printing")!.textContent) as string;
  const asked = html
    // The desk's own policy binds the frame.
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
    .replace("</body>", () => `<data id="sheet" value="${escaped(styles)}"></data>${script}</body>`);
  const frame = document.createElement("iframe");
  frame.className = "hidden";
  frame.tabIndex = -1;
  frame.setAttribute("aria-hidden", "true");
  frame.setAttribute("sandbox", "allow-scripts allow-modals");
  frame.src = pageAddress(asked);
  // A dialog may stand open for long: a frame goes when the next one comes.
  if (printing !== null) giveBack(printing.src);
  printing?.remove();
  printing = frame;
  document.body.append(frame);
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
