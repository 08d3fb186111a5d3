import { useEffect, useState } from "preact/hooks";
import { useLanguage } from "../language.js";
import { countryName } from "../places.js";

const PAUSE_MS = 300;

/** Words and a country to look for; told when the visitor stops typing. */
export type Wanted = { q?: string; country?: string };

export function Search({ hint, countries, look }: { hint: string; countries: string[]; look: (wanted: Wanted) => void }) {
  const { language, texts } = useLanguage();
  const [q, setQ] = useState("");
  const [country, setCountry] = useState("");
  useEffect(() => {
    // A single letter finds everything and nothing.
    const words = q.trim().length > 1 ? { q: q.trim() } : {};
    const pause = setTimeout(() => look({ ...words, ...(country && { country }) }), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [q, country]);
  const named = countries.map((code) => ({ code, name: countryName(code, language) }));
  return (
    <form class="search" role="search" onSubmit={(submit) => submit.preventDefault()}>
      <label>
        <span>{texts.search}</span>
        <input type="search" value={q} maxLength={100} placeholder={hint} onInput={(typed) => setQ(typed.currentTarget.value)} />
      </label>
      <label>
        <span>{texts.country}</span>
        <select value={country} onChange={(change) => setCountry(change.currentTarget.value)}>
          <option value="">{texts.everywhere}</option>
          {named
            .sort((one, other) => one.name.localeCompare(other.name, language))
            .map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
        </select>
      </label>
    </form>
  );
}
