import { createContext, type ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { en, type Texts } from "./texts/en.js";
import { fi } from "./texts/fi.js";
import { sv } from "./texts/sv.js";

export const languages = { en: "English", fi: "Suomi", sv: "Svenska" } as const;
export type Language = keyof typeof languages;

const TEXTS: Record<Language, Texts> = { en, fi, sv };
const REMEMBERED = "language";

const Chosen = createContext<Language>("en");

/** What the visitor chose before, else the first language of their browser that this site has. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(REMEMBERED) ?? "", ...navigator.languages];
  return wanted.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? "en";
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(REMEMBERED, language);
}

function isLanguage(tag: string): tag is Language {
  return tag in languages;
}

export function InLanguage({ language, children }: { language: Language; children: ComponentChildren }) {
  return <Chosen.Provider value={language}>{children}</Chosen.Provider>;
}

export function useLanguage(): { language: Language; texts: Texts } {
  const language = useContext(Chosen);
  return { language, texts: TEXTS[language] };
}

/** What the API has in several languages: the visitor's, else English, else any; screen readers are told which. */
export function Told({ of }: { of: Record<string, string> | undefined }) {
  const { language } = useLanguage();
  const [tag, text] = told(of, language);
  return tag === language ? <>{text}</> : <span lang={tag}>{text}</span>;
}

export function told(texts: Record<string, string> | undefined, language: Language): [string, string] {
  const all = texts ?? {};
  const tag = [language, "en", ...Object.keys(all)].find((each) => each in all) ?? language;
  return [tag, all[tag] ?? ""];
}
