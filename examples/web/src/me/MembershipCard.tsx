import { api, type Member, type Membership } from "../api.js";
import { useLanguage } from "../language.js";
import { QrCode } from "../parts/QrCode.js";
import { day } from "../times.js";
import { OrganisationName } from "./OrganisationName.js";

/** What somebody shows at a door: whose it is, where they belong, and a code that proves it without a network. */
export function MembershipCard({ membership, member }: { membership: Membership; member: Member }) {
  const { language, texts } = useLanguage();
  const draw = () =>
    api.GET("/v1/memberships/{id}/card.svg", { params: { path: { id: membership.id } }, parseAs: "text" });
  return (
    <article class="card">
      <div>
        <p class="organisation"><OrganisationName id={membership.organisationId} /></p>
        <p class="holder">{member.displayName}</p>
        <p>{texts.member} {membership.endDate && texts.memberUntil(day(membership.endDate, language))}</p>
      </div>
      {membership.state === "APPLIED"
        ? <p>{texts.applied}</p>
        : <QrCode draw={draw} meaning={texts.qrOfCard} of={membership.id} />}
    </article>
  );
}
