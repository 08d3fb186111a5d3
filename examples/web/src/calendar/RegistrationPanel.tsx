import { api, dataOf, type Availability, type Event, type Registration } from "../api.js";
import { useLanguage } from "../language.js";
import { useAction, useAnswer } from "../parts/answer.js";
import { Shown } from "../parts/Shown.js";
import { Trouble } from "../parts/Trouble.js";
import { logIn } from "../session.js";
import { OwnRegistration } from "./OwnRegistration.js";

type About = { event: Event; availability: Availability; changed: () => void };

const OVER = new Set<Registration["state"]>(["CANCELLED", "DECLINED"]);

/** The visitor's place: to be had, to be waited for, or to be given back. */
export function RegistrationPanel({ loggedIn, ...about }: About & { loggedIn: boolean }) {
  const { language, texts } = useLanguage();
  return (
    <aside class="panel" aria-labelledby="your-place">
      <h2 id="your-place">{texts.yourPlace}</h2>
      {loggedIn
        ? <Place {...about} />
        : <button type="button" onClick={() => void logIn(language)}>{texts.logInToRegister}</button>}
    </aside>
  );
}

function Place({ event, availability, changed }: About) {
  const mine = useAnswer(() => registrationAt(event.id), [event.id, availability]);
  return (
    <Shown load={mine}>
      {(registration) => registration === null
        ? <Register event={event} availability={availability} changed={changed} />
        : <OwnRegistration registration={registration} changed={changed} />}
    </Shown>
  );
}

async function registrationAt(eventId: string): Promise<Registration | null> {
  const query = { member: "me", limit: 200 };
  const { items } = await dataOf(api.GET("/v1/registrations", { params: { query } }));
  return items.find((each) => each.eventId === eventId && !OVER.has(each.state)) ?? null;
}

function Register({ event, availability, changed }: About) {
  const { texts } = useLanguage();
  const { run, busy, failure } = useAction(async (key) => {
    const params = { path: { id: event.id }, header: { "Idempotency-Key": key } };
    await dataOf(api.POST("/v1/events/{id}/registrations", { params, body: {} }));
    changed();
  });
  if (availability.registration !== "OPEN") {
    return <p>{availability.registration === "CLOSED" ? texts.closed : texts.notYetOpen}</p>;
  }
  return (
    <>
      <button type="button" aria-disabled={busy} onClick={run}>
        {availability.seatsLeft === 0 ? texts.joinQueue : texts.register}
      </button>
      {failure !== undefined && <Trouble failure={failure} again={run} />}
    </>
  );
}
