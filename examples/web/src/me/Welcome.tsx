import { useState } from "preact/hooks";
import { api, dataOf } from "../api.js";
import { useLanguage } from "../language.js";
import { useAction } from "../parts/answer.js";
import { Heading } from "../parts/Heading.js";
import { Trouble } from "../parts/Trouble.js";

/** For a login that is no member's yet: it finds its record, or makes one. */
export function Welcome({ joined }: { joined: () => void }) {
  const { texts } = useLanguage();
  const [told, setTold] = useState({ givenName: "", familyName: "", city: "" });
  const { run, busy, failure } = useAction(async (key) => {
    const body = { givenName: told.givenName || null, familyName: told.familyName, city: told.city || null };
    await dataOf(api.POST("/v1/members/me", { params: { header: { "Idempotency-Key": key } }, body }));
    joined();
  });
  const field = (name: keyof typeof told, label: string, hint: string, required: boolean) => (
    <label>
      <span>{label}</span>
      <input name={name} autoComplete={hint} required={required} maxLength={100} value={told[name]}
        onInput={(typed) => setTold({ ...told, [name]: typed.currentTarget.value })} />
    </label>
  );
  return (
    <form class="lead form" onSubmit={(submit) => { submit.preventDefault(); run(); }}>
      <Heading>{texts.welcome}</Heading>
      <p>{texts.welcomeLead}</p>
      {field("givenName", texts.givenName, "given-name", false)}
      {field("familyName", texts.familyName, "family-name", true)}
      {field("city", texts.city, "address-level2", false)}
      <button type="submit" aria-disabled={busy}>{texts.becomeMember}</button>
      {failure !== undefined && <Trouble failure={failure} />}
    </form>
  );
}
