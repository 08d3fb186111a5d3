import { useState } from "preact/hooks";
import { api, dataOf } from "../api.js";
import { useLanguage } from "../language.js";
import { useAnswer, usePages } from "../parts/answer.js";
import { Heading } from "../parts/Heading.js";
import { LogIn } from "../parts/LogIn.js";
import { Search, type Wanted } from "../parts/Search.js";
import { ShownPages } from "../parts/Shown.js";
import { MemberCard } from "./MemberCard.js";

/** Who is there, for members. */
export function DirectoryPage({ loggedIn }: { loggedIn: boolean }) {
  const { texts } = useLanguage();
  return loggedIn ? <Directory /> : <LogIn title={texts.directory}>{texts.directoryClosed}</LogIn>;
}

function Directory() {
  const { texts } = useLanguage();
  const [wanted, setWanted] = useState<Wanted>({});
  const facets = useAnswer(() => dataOf(api.GET("/v1/members/facets")), []);
  const members = usePages((cursor) => {
    const query = { limit: 30, ...wanted, ...(cursor && { cursor }) };
    return dataOf(api.GET("/v1/members", { params: { query } }));
  }, [wanted.q, wanted.country]);
  return (
    <>
      <div class="lead">
        <Heading>{texts.directory}</Heading>
        <p>{texts.directoryLead}</p>
        <Search hint={texts.searchMembers} countries={facets.data?.countries.map((each) => each.value) ?? []} look={setWanted} />
      </div>
      <ShownPages pages={members} none={texts.noMembers}>
        {(items) => <ul class="people">{items.map((each) => <MemberCard key={each.id} member={each} />)}</ul>}
      </ShownPages>
    </>
  );
}
