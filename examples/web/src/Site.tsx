import { useEffect, useState } from "preact/hooks";
import { CalendarPage } from "./calendar/CalendarPage.js";
import { EventPage } from "./calendar/EventPage.js";
import { DirectoryPage } from "./directory/DirectoryPage.js";
import { Header } from "./Header.js";
import { InLanguage, preferredLanguage, rememberLanguage, useLanguage, type Language } from "./language.js";
import { MyPage } from "./me/MyPage.js";
import { Heading } from "./parts/Heading.js";
import { Trouble } from "./parts/Trouble.js";
import { WaitingNotice } from "./parts/WaitingNotice.js";
import { useRoute, type Route } from "./route.js";
import { resume } from "./session.js";

export function Site() {
  const [language, setLanguage] = useState(preferredLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: Language) => {
    rememberLanguage(chosen);
    setLanguage(chosen);
  };
  return (
    <InLanguage language={language}>
      <Frame choose={choose} />
    </InLanguage>
  );
}

function Frame({ choose }: { choose: (language: Language) => void }) {
  const { texts } = useLanguage();
  const route = useRoute();
  const { loggedIn, failure } = useSession();
  return (
    <>
      <a class="skip" href="#content" onClick={toContent}>{texts.toContent}</a>
      <Header route={route} loggedIn={loggedIn ?? false} choose={choose} />
      <main id="content" tabIndex={-1}>
        {failure !== undefined && <Trouble failure={failure} again={() => location.reload()} />}
        {loggedIn !== undefined && <Page route={route} loggedIn={loggedIn} />}
      </main>
      <WaitingNotice />
      <footer><p>{texts.footer}</p></footer>
    </>
  );
}

/** Behind the # stands the page, so the link cannot say where to jump. */
function toContent(click: Event): void {
  click.preventDefault();
  document.getElementById("content")?.focus();
}

/** Unknown until it is clear whether somebody is logged in. */
function useSession(): { loggedIn?: boolean; failure?: unknown } {
  const [session, setSession] = useState<{ loggedIn?: boolean; failure?: unknown }>({});
  useEffect(() => {
    resume(() => setSession({ loggedIn: false })).then(
      (loggedIn) => setSession({ loggedIn }),
      (failure: unknown) => setSession({ loggedIn: false, failure }),
    );
  }, []);
  return session;
}

function Page({ route, loggedIn }: { route: Route; loggedIn: boolean }) {
  const { texts } = useLanguage();
  switch (route.page) {
    case "calendar":
      return <CalendarPage />;
    case "event":
      return <EventPage key={route.id} id={route.id} loggedIn={loggedIn} />;
    case "directory":
      return <DirectoryPage loggedIn={loggedIn} />;
    case "mine":
      return <MyPage loggedIn={loggedIn} />;
    case "unknown":
      return <Heading>{texts.notFound}</Heading>;
  }
}
