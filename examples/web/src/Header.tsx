import { languages, useLanguage, type Language } from "./language.js";
import type { Route } from "./route.js";
import { logIn, logOut } from "./session.js";

type Choose = (language: Language) => void;

export function Header({ route, loggedIn, choose }: { route: Route; loggedIn: boolean; choose: Choose }) {
  const { language, texts } = useLanguage();
  const link = (to: string, pages: Route["page"][], name: string) => (
    <a href={to} aria-current={pages.includes(route.page) ? "page" : undefined}>{name}</a>
  );
  return (
    <header class="top">
      <a class="brand" href="#/"><img src="icon.svg" alt="" width="36" height="36" />{texts.name}</a>
      <nav aria-label={texts.pages}>
        {link("#/", ["calendar", "event"], texts.calendar)}
        {link("#/directory", ["directory"], texts.directory)}
        {link("#/mine", ["mine"], texts.mine)}
      </nav>
      <div class="tools">
        <select aria-label={texts.language} value={language} onChange={(change) => choose(change.currentTarget.value as Language)}>
          {Object.entries(languages).map(([tag, name]) => <option key={tag} value={tag} lang={tag}>{name}</option>)}
        </select>
        {loggedIn
          ? <button type="button" class="quiet" onClick={() => void logOut()}>{texts.logOut}</button>
          : <button type="button" onClick={() => void logIn(language)}>{texts.logIn}</button>}
      </div>
    </header>
  );
}
