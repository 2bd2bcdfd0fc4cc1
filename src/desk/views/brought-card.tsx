import { useDesk } from "./context.js";

/** What came of another tool's file: how many questions, and by name what could not be taken over. */
export function BroughtCard() {
  const { desk, say, hands } = useDesk();
  if (desk.brought === null) return null;
  const { file, added, known, notes } = desk.brought;
  return (
    <section class="card" role="status">
      <p>
        {say("brought", { n: added, file })} {known > 0 && say("asked_already", { n: known })}
      </p>
      {notes.length > 0 && (
        <details open={notes.length <= 8}>
          <summary>{say("brought_without", { n: notes.length })}</summary>
          <ul>
            {notes.map((one, i) => (
              <li key={i} dir="auto">
                {one}
              </li>
            ))}
          </ul>
        </details>
      )}
      <button type="button" class="small" onClick={() => hands.dispatch({ do: "show", part: { brought: null } })}>
        {say("close")}
      </button>
    </section>
  );
}
