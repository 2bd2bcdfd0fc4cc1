import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { ItemType } from "../../model/bank.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { InForm } from "../state/turned.js";
import { written } from "../state/written.js";
import { missingIn } from "../state/plain-remark.js";
import { useDesk } from "./context.js";
import { Remarks } from "./remarks.js";
import { useQuiet } from "./use-quiet.js";

/** What is said of a question while it is being written, and the foot of its form, which stays in sight. */
export function LiveRemarks({
  question,
  index,
  children,
}: {
  readonly question: InForm;
  readonly index: number | null;
  readonly children: ComponentChildren;
}) {
  const { work, say, hands } = useDesk();
  const [said, setSaid] = useState<{ readonly of: ItemType; readonly remarks: readonly Diagnostic[] } | null>(null);
  useQuiet(() => {
    let isCurrent = true;
    void hands.core.remarksInForm(work, index, written(question)).then((remarks) => {
      if (isCurrent) setSaid({ of: question.type, remarks });
    });
    return () => void (isCurrent = false);
  }, [question.type, question.fields, work.bank]);
  // What was said of another kind of question would be told in the words of this one's form.
  const remarks = said?.of === question.type ? said.remarks : [];
  const missing = missingIn(remarks, { say, type: question.type });
  return (
    <>
      <div role="status">
        <Remarks remarks={remarks} type={question.type} isWriting />
      </div>
      <div class="form-foot">
        <p class="missing" role="status">
          {missing.length > 0 && say("still_to_write", { fields: missing.join(", ") })}
        </p>
        {children}
      </div>
    </>
  );
}
