import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { useDesk } from "./context.js";
import { useReleased } from "./use-released.js";

type Made<Kind extends string, Value> = Partial<Record<Kind, Value>>;

interface MadeAnew<Kind extends string, Value> {
  /** What was made last: of earlier settings while it is made anew, so that nothing goes from under a pointer. */
  readonly made: Made<Kind, Value>;
  readonly isMaking: boolean;
  /** What is made of all that has been set by now, as soon as it is there. */
  readonly whenMade: () => Promise<Made<Kind, Value>>;
}

/**
 * Makes things anew whenever what they are made of changes.
 *
 * @param isReady whether they can be made already
 */
export function useMade<Kind extends string, Value>(
  kinds: readonly Kind[],
  isReady: boolean,
  make: (kind: Kind) => Promise<Value>,
  inputs: readonly unknown[],
): MadeAnew<Kind, Value> {
  const { hands } = useDesk();
  const whileReleased = useReleased();
  const order = useMemo(() => ({}), inputs);
  const [made, setMade] = useState<Made<Kind, { readonly of: object; readonly value: Value }>>({});
  useEffect(() => {
    let isCurrent = true;
    if (isReady)
      for (const kind of kinds)
        void make(kind).then((value) =>
          whileReleased(() => {
            if (isCurrent) setMade((all) => ({ ...all, [kind]: { of: order, value } }));
          }),
        );
    return () => void (isCurrent = false);
  }, [order]);
  const isMaking = kinds.some((kind) => made[kind]?.of !== order);
  const values = Object.fromEntries(
    kinds.flatMap((kind) => (made[kind] === undefined ? [] : [[kind, made[kind].value]])),
  ) as Made<Kind, Value>;
  const now = useRef({ values, isMaking, waiting: [] as (() => void)[] });
  Object.assign(now.current, { values, isMaking });
  useLayoutEffect(() => {
    for (const done of now.current.waiting.splice(0)) done();
  }, [made]);
  const whenMade = async () => {
    for (;;) {
      // Behind what is still being changed: a field may have been left by this very press.
      await hands.change("", (work) => work);
      await new Promise((done) => setTimeout(done));
      if (!now.current.isMaking) return now.current.values;
      await new Promise<void>((done) => now.current.waiting.push(done));
    }
  };
  return { made: values, isMaking, whenMade };
}
