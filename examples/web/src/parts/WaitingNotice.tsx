import { useEffect, useState } from "preact/hooks";
import { useLanguage } from "../language.js";
import { onWaiting } from "./waiting.js";

/** That a request was put off, for as long as it is; always there, so that screen readers hear what appears in it. */
export function WaitingNotice() {
  const { texts } = useLanguage();
  const [left, setLeft] = useState(0);
  useEffect(() => onWaiting((seconds) => setLeft(Math.ceil(seconds))), []);
  useEffect(() => {
    const tick = left > 0 ? setTimeout(() => setLeft(left - 1), 1000) : undefined;
    return () => clearTimeout(tick);
  }, [left]);
  return (
    <div class="waiting" role="status">
      {left > 0 && <p>{texts.busy(left)}</p>}
    </div>
  );
}
