import type { Checked } from "../model/diagnostic.js";
import { readForeignFile } from "./foreign-file.js";
import { isOfWeb } from "./read.js";

/** The bytes of a file of another tool, if it is one of a size that questions have. @param signal stops it; then it throws */
export const readImportFile = (file: string, signal: AbortSignal): Promise<Checked<Uint8Array>> =>
  readForeignFile(
    file,
    {
      // Questions of a whole school, with pictures; what is larger holds films.
      megabytes: 100,
      hints: {
        noFile: "name the files in it",
        tooLarge: "export fewer questions, or without films and recordings",
        missing: isOfWeb(file)
          ? "nothing is fetched from the web: save it, and name that file"
          : "name a file as it is called in its folder",
        damaged: "copy it to this computer, and name the copy",
      },
    },
    signal,
  );
