import { useState } from "preact/hooks";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { InForm } from "../state/turned.js";
import { written } from "../state/written.js";
import { useDesk } from "./context.js";
import { Remarks } from "./remarks.js";
import { useQuiet } from "./use-quiet.js";

/** What is said of a question while it is being written. */
export function LiveRemarks({ question, index }: { readonly question: InForm; readonly index: number | null }) {
  const { work, hands } = useDesk();
  const [remarks, setRemarks] = useState<readonly Diagnostic[]>([]);
  useQuiet(() => {
    let isCurrent = true;
    void hands.core.remarksInForm(work, index, written(question)).then((said) => {
      if (isCurrent) setRemarks(said);
    });
    return () => void (isCurrent = false);
  }, [question.type, question.fields, work.bank]);
  return (
    <div role="status">
      <Remarks remarks={remarks} type={question.type} isWriting />
    </div>
  );
}
