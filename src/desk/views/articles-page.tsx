import { useEffect, useState } from "preact/hooks";
import type { Kept } from "../ports/storage.js";
import { given } from "../ports/files.js";
import { useDesk } from "./context.js";
import { AboutArticle } from "./about-article.js";
import { OpenFile } from "./open-file.js";

/** Where a work begins: an article, a file, the example, or what was made before. */
export function ArticlesPage() {
  const { work, say } = useDesk();
  const [isAdding, setAdding] = useState(false);
  if (work.articles.length === 0 && work.bank === "") return <Start />;
  return (
    <div class="column">
      <h1>{say("articles")}</h1>
      {work.articles.map((article) => (
        <AboutArticle key={article.id} article={article} />
      ))}
      {isAdding ? (
        <Paste onDone={() => setAdding(false)} />
      ) : (
        <p class="row">
          <button type="button" onClick={() => setAdding(true)}>
            {say("add_article")}
          </button>
          <OpenFile />
        </p>
      )}
    </div>
  );
}

function Start() {
  const { work, say, hands } = useDesk();
  return (
    <div class="column start">
      <h1>{say("start_title")}</h1>
      <ol class="way">
        <li>{say("way_paste")}</li>
        <li>{say("way_keep")}</li>
        <li>{say("way_take")}</li>
      </ol>
      <Paste onDone={() => {}} />
      <p class="row">
        <OpenFile />
        <button type="button" onClick={hands.writeOwn}>
          {say("write_own")}
        </button>
        <button type="button" onClick={hands.openExample}>
          {say("open_example")}
        </button>
      </p>
      <p class="quiet">{say("offline")}</p>
      {work.earlier.length > 0 && <p>{say("not_again", { n: work.earlier.length })}</p>}
      <Earlier />
    </div>
  );
}

/** A field that takes a pasted article: as a page where the clipboard has one, so that menus and captions are told apart. */
function Paste({ onDone }: { readonly onDone: () => void }) {
  const { say, hands } = useDesk();
  const [text, setText] = useState("");
  const open = async (name: string, content: string) => {
    await hands.open([{ name, bytes: new TextEncoder().encode(content), isPasted: true }]);
    setText("");
    onDone();
  };
  const pasted = async (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    const html = event.clipboardData?.getData("text/html") ?? "";
    if (files.length > 0) {
      event.preventDefault();
      await hands.open(await Promise.all(files.map(given)));
      onDone();
    } else if (text === "" && /<(?:p|h1|article)[\s>]/i.test(html)) {
      event.preventDefault();
      await open("pasted.html", html);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void open("pasted.txt", text);
      }}
    >
      <label for="paste">{say("paste_label")}</label>
      <textarea
        id="paste"
        rows={8}
        aria-describedby="paste-hint"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onPaste={(event) => void pasted(event)}
      />
      <p id="paste-hint" class="quiet">
        {say("paste_hint")}
      </p>
      <button type="submit" class="main" disabled={text.trim() === ""}>
        {say("use_text")}
      </button>
    </form>
  );
}

function Earlier() {
  const { say, hands } = useDesk();
  const [kept, setKept] = useState<readonly Kept[]>([]);
  useEffect(() => void hands.earlier().then(setKept), []);
  if (kept.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{say("earlier_work")}</h2>
      <ul class="plain">
        {kept.map(({ work }) => (
          <li key={work.id} class="row">
            <button type="button" class="link" onClick={() => hands.openWork(work)}>
              {work.title || work.file}
            </button>
            {work.bank !== "" && (
              <button
                type="button"
                class="small"
                aria-label={`${say("next_work")}: ${work.title || work.file}`}
                onClick={() => hands.nextWork(work)}
              >
                {say("next_work")}
              </button>
            )}
            <button
              type="button"
              class="small"
              onClick={() => void hands.forget(work.id).then(hands.earlier).then(setKept)}
              aria-label={`${say("forget")}: ${work.title || work.file}`}
            >
              {say("forget")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
