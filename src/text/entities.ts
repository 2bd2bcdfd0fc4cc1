/** In the order of their characters, from U+00A0 (no-break space) to U+00FF. */
const LATIN =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro " +
  "para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil " +
  "Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave " +
  "Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml " +
  "igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute " +
  "thorn yuml";

/** The same from U+0391 (Alpha) and U+03B1 (alpha) on; one place of the capitals is empty. */
const GREEK =
  "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega";
const SMALL_GREEK = GREEK.toLowerCase().replace("-", "sigmaf");

const OTHERS =
  "amp& lt< gt> quot\" apos' hellip… ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ lsaquo‹ rsaquo› bull• prime′ " +
  "Prime″ dagger† Dagger‡ permil‰ euro€ trade™ minus− le≤ ge≥ ne≠ equiv≡ asymp≈ cong≅ prop∝ infin∞ radic√ sum∑ prod∏ int∫ " +
  "part∂ nabla∇ isin∈ notin∉ ni∋ cap∩ cup∪ sub⊂ sup⊃ sube⊆ supe⊇ empty∅ forall∀ exist∃ and∧ or∨ there4∴ ang∠ perp⊥ sdot⋅ " +
  "larr← uarr↑ rarr→ darr↓ harr↔ lArr⇐ rArr⇒ hArr⇔ OElig\u0152 oelig\u0153 Scaron\u0160 scaron\u0161 fnof\u0192 check✓";

const from = (first: number, names: string): [string, string][] =>
  names.split(" ").map((name, i) => [name, String.fromCodePoint(first + i)]);

/** The named characters of HTML that people's fields hold. */
export const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...from(0xa0, LATIN),
  ...from(0x391, GREEK),
  ...from(0x3b1, SMALL_GREEK),
  ...OTHERS.split(" ").map((one): [string, string] => [one.slice(0, -1), one.slice(-1)]),
  // Editors write it where a space was typed.
  ["nbsp", " "],
]);
