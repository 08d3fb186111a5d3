import type { Member } from "../api.js";
import { useLanguage } from "../language.js";
import { countryName } from "../places.js";

const SHOWN_EXPERTISE = 4;

/** A member as far as they let themselves be seen: what is absent is hidden or was never told. */
export function MemberCard({ member }: { member: Member }) {
  const { language, texts } = useLanguage();
  const name = member.displayName ?? texts.unnamed;
  const work = [member.jobTitle, member.employer].filter(Boolean).join(", ");
  const home = [member.city, member.country && countryName(member.country, language)].filter(Boolean).join(", ");
  return (
    <li class="person">
      <span class={`portrait tone${toneOf(member.id)}`} aria-hidden="true">{initials(name)}</span>
      <div>
        <h2>{name}</h2>
        {work && <p>{work}</p>}
        {home && <p class="small">{home}</p>}
        {member.expertise && member.expertise.length > 0 && (
          <ul class="chips">{member.expertise.slice(0, SHOWN_EXPERTISE).map((each) => <li key={each}>{each}</li>)}</ul>
        )}
      </div>
    </li>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => [...(word ?? "")][0] ?? "").join("");
}

/** One of six colours, the same for a person each time. */
function toneOf(id: string): number {
  return parseInt(id.slice(-2), 16) % 6;
}
