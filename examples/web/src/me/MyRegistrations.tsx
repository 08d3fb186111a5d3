import { api, dataIfThere, dataOf, type Registration } from "../api.js";
import { Told, useLanguage } from "../language.js";
import { useAnswer, usePages } from "../parts/answer.js";
import { ShownPages } from "../parts/Shown.js";
import { timeThere } from "../times.js";

/** For what the visitor has registered, the latest first. */
export function MyRegistrations() {
  const { texts } = useLanguage();
  const registrations = usePages((cursor) => {
    const query = { member: "me", limit: 10, ...(cursor && { cursor }) };
    return dataOf(api.GET("/v1/registrations", { params: { query } }));
  }, []);
  return (
    <section aria-labelledby="my-events">
      <h2 id="my-events">{texts.myEvents}</h2>
      <ShownPages pages={registrations} none={texts.noRegistrations}>
        {(items) => <ul class="rows long">{items.map((each) => <RegistrationRow key={each.id} registration={each} />)}</ul>}
      </ShownPages>
      <p><a href="#/">{texts.toCalendar}</a></p>
    </section>
  );
}

function RegistrationRow({ registration: { eventId, state } }: { registration: Registration }) {
  const { language, texts } = useLanguage();
  const event = useAnswer(
    async () => (await dataIfThere(api.GET("/v1/events/{id}", { params: { path: { id: eventId } } }))) ?? null,
    [eventId],
  );
  return (
    <li class="offer">
      <div>
        <h3>{event.data ? <a href={`#/events/${eventId}`}><Told of={event.data.title} /></a> : "…"}</h3>
        <p class="about">{event.data && <span>{timeThere(event.data, language)}</span>}</p>
      </div>
      <p class={`badge ${state.toLowerCase()}`}>{texts.states[state]}</p>
    </li>
  );
}
