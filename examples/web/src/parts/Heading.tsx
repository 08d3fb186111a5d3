import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useLanguage } from "../language.js";

/** The title of a page, which is also the window's, and where the keyboard goes on after a link. */
export function Heading({ children }: { children: ComponentChildren }) {
  const { texts } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const title = heading.current?.textContent;
    document.title = title ? `${title} – ${texts.name}` : texts.name;
  });
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  return <h1 ref={heading} tabIndex={-1}>{children}</h1>;
}
