import { api, dataIfThere, type Member } from "../api.js";
import { useLanguage } from "../language.js";
import { useAnswer } from "../parts/answer.js";
import { Heading } from "../parts/Heading.js";
import { LogIn } from "../parts/LogIn.js";
import { Shown } from "../parts/Shown.js";
import { MyMemberships } from "./MyMemberships.js";
import { MyRegistrations } from "./MyRegistrations.js";
import { Welcome } from "./Welcome.js";

/** The visitor's own: card and events, or how to become a member. */
export function MyPage({ loggedIn }: { loggedIn: boolean }) {
  const { texts } = useLanguage();
  return loggedIn ? <Mine /> : <LogIn title={texts.mine}>{texts.mineClosed}</LogIn>;
}

function Mine() {
  const me = useAnswer(async () => (await dataIfThere(api.GET("/v1/members/me"))) ?? null, []);
  return (
    <Shown load={me}>
      {(member) => member === null ? <Welcome joined={me.again} /> : <Own member={member} />}
    </Shown>
  );
}

function Own({ member }: { member: Member }) {
  const { texts } = useLanguage();
  return (
    <>
      <Heading>{texts.hello(member.preferredName ?? member.givenName ?? member.displayName ?? "")}</Heading>
      <MyMemberships member={member} />
      <MyRegistrations />
    </>
  );
}
