import type { ArtefactRecord } from "../../model/manifest.js";
import type { Paper } from "../../model/paper.js";
import { spreadsheetRow } from "../delimited.js";

const HEAD = ["id", "name", "class", "paper", "size", "extra time", "language", "room", "row", "seat", "files"];

/**
 * Whose paper is whose: the only file that brings names and codes together.
 *
 * @param write gets its text, row by row
 */
export function candidateList(write: (text: string) => void) {
  write(`\uFEFF${spreadsheetRow(HEAD)}`);
  return {
    add({ candidate, code, seat }: Paper, artefacts: readonly Pick<ArtefactRecord, "audience" | "path">[]): void {
      if (candidate === null) return;
      const { id, name, class: group, accommodation } = candidate;
      const { size, extraTime, language } = accommodation;
      const files = artefacts.flatMap(({ audience, path }) => (audience === "student" ? [path] : []));
      write(
        spreadsheetRow([
          id,
          name ?? "",
          group ?? "",
          code,
          size === null ? "" : String(size),
          extraTime === 0 ? "" : `${extraTime}%`,
          language ?? "",
          ...(seat === null ? ["", "", ""] : [seat.room, seat.row, seat.column].map(String)),
          files.join(" "),
        ]),
      );
    },
  };
}
