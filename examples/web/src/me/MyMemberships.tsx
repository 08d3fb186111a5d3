import { api, dataOf, type Member, type MembershipType } from "../api.js";
import { Told, useLanguage } from "../language.js";
import { useAction, useAnswer } from "../parts/answer.js";
import { Shown } from "../parts/Shown.js";
import { Trouble } from "../parts/Trouble.js";
import { MembershipCard } from "./MembershipCard.js";
import { OrganisationName } from "./OrganisationName.js";

/** A card for each organisation to which the visitor belongs, and what else can be joined. */
export function MyMemberships({ member }: { member: Member }) {
  const { texts } = useLanguage();
  const memberships = useAnswer(async () => {
    const query = { member: member.id, limit: 50 };
    const { items } = await dataOf(api.GET("/v1/memberships", { params: { query } }));
    return items.filter((each) => ["ACTIVE", "GRACE", "APPLIED"].includes(each.state));
  }, [member.id]);
  return (
    <section aria-labelledby="my-card">
      <h2 id="my-card">{texts.myCard}</h2>
      <Shown load={memberships}>
        {(items) => (
          <>
            {items.length === 0 && <p class="none">{texts.noMemberships}</p>}
            <div class="cards">{items.map((each) => <MembershipCard key={each.id} membership={each} member={member} />)}</div>
            <ToJoin except={new Set(items.map((each) => each.organisationId))} joined={memberships.again} />
          </>
        )}
      </Shown>
    </section>
  );
}

function ToJoin({ except, joined }: { except: Set<string>; joined: () => void }) {
  const { texts } = useLanguage();
  const types = useAnswer(() => dataOf(api.GET("/v1/membership-types", { params: { query: { open: true, limit: 20 } } })), []);
  const open = types.data?.items.filter((type) => !except.has(type.organisationId)) ?? [];
  return open.length === 0 ? null : (
    <>
      <h3>{texts.whereToJoin}</h3>
      <ul class="rows long">{open.map((type) => <OpenType key={type.id} type={type} joined={joined} />)}</ul>
    </>
  );
}

function OpenType({ type, joined }: { type: MembershipType; joined: () => void }) {
  const { texts } = useLanguage();
  const { run, busy, failure } = useAction(async (key) => {
    const params = { header: { "Idempotency-Key": key } };
    await dataOf(api.POST("/v1/memberships", { params, body: { typeId: type.id } }));
    joined();
  });
  return (
    <li class="offer">
      <div>
        <h4><OrganisationName id={type.organisationId} /></h4>
        <p class="about"><span><Told of={type.name} /></span><span>{type.fee ? `${type.fee} ${type.currency}` : texts.free}</span></p>
        {failure !== undefined && <Trouble failure={failure} />}
      </div>
      <button type="button" class="quiet" aria-disabled={busy} onClick={run}>{texts.join}</button>
    </li>
  );
}
