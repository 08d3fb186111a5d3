import type { ComponentChildren } from "preact";
import { useLanguage } from "../language.js";
import { logIn } from "../session.js";
import { Heading } from "./Heading.js";

/** What a page shows to who is not logged in: why they should be. */
export function LogIn({ title, children }: { title: string; children: ComponentChildren }) {
  const { language, texts } = useLanguage();
  return (
    <div class="lead">
      <Heading>{title}</Heading>
      <p>{children}</p>
      <button type="button" onClick={() => void logIn(language)}>{texts.logIn}</button>
    </div>
  );
}
