import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";

type Asked = { ask: string; title: string; yes: string; no: string; busy: boolean; agreed: () => void; children: ComponentChildren };

/** A button for what cannot be undone: it asks first. */
export function Question({ ask, title, yes, no, busy, agreed, children }: Asked) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const agree = () => {
    dialog.current?.close();
    agreed();
  };
  return (
    <>
      <button type="button" class="quiet" aria-disabled={busy} onClick={() => dialog.current?.showModal()}>{ask}</button>
      <dialog ref={dialog} aria-labelledby={heading}>
        <h2 id={heading}>{title}</h2>
        <p>{children}</p>
        <p class="choices">
          <button type="button" class="quiet" onClick={() => dialog.current?.close()}>{no}</button>
          <button type="button" onClick={agree}>{yes}</button>
        </p>
      </dialog>
    </>
  );
}
