import { api, dataOf, type Availability, type Event } from "../api.js";
import { Told, useLanguage } from "../language.js";
import { useAnswer } from "../parts/answer.js";
import { Heading } from "../parts/Heading.js";
import { Shown } from "../parts/Shown.js";
import { languageName, whereabouts } from "../places.js";
import { gateway } from "../settings.js";
import { timeHere, timeThere } from "../times.js";
import { EventBadge } from "./EventRow.js";
import { RegistrationPanel } from "./RegistrationPanel.js";

/** One event, and the visitor's place at it. */
export function EventPage({ id, loggedIn }: { id: string; loggedIn: boolean }) {
  const { texts } = useLanguage();
  const params = { params: { path: { id } } };
  const event = useAnswer(() => dataOf(api.GET("/v1/events/{id}", params)), [id]);
  const availability = useAnswer(() => dataOf(api.GET("/v1/events/{id}/availability", params)), [id]);
  return (
    <>
      <p><a class="back" href="#/">{texts.backToCalendar}</a></p>
      <Shown load={event}>
        {(data) => (
          <article class="two">
            <div>
              <EventBadge event={data} />
              <p class="kind">{texts.kinds[data.kind]}</p>
              <Heading><Told of={data.title} /></Heading>
              <p class="text"><Told of={data.description} /></p>
              <EventFacts event={data} {...(availability.data && { availability: availability.data })} />
            </div>
            <Shown load={availability}>
              {(places) => (
                <RegistrationPanel event={data} availability={places} loggedIn={loggedIn} changed={availability.again} />
              )}
            </Shown>
          </article>
        )}
      </Shown>
    </>
  );
}

function EventFacts({ event, availability }: { event: Event; availability?: Availability }) {
  const { language, texts } = useLanguage();
  const here = timeHere(event, language);
  return (
    <dl class="facts">
      <dt>{texts.when}</dt>
      <dd>
        {timeThere(event, language)}
        {here && <span class="small">{texts.yourTime(here)}</span>}
        <a class="small" href={`${gateway}/v1/events/${event.id}.ics`}>{texts.toMyCalendar}</a>
      </dd>
      <dt>{texts.where}</dt>
      <dd>{event.place?.name}<span class="small">{whereabouts(event, language) ?? texts.online}</span></dd>
      <dt>{texts.languages}</dt>
      <dd>{event.languages.map((tag) => languageName(tag, language)).join(", ")}</dd>
      <dt>{texts.fee}</dt>
      <dd>{event.fee ? `${event.fee.amount} ${event.fee.currency}` : texts.free}</dd>
      <dt>{texts.places}</dt>
      <dd>{availability && <Places availability={availability} />}</dd>
    </dl>
  );
}

function Places({ availability: { capacity, seatsLeft } }: { availability: Availability }) {
  const { texts } = useLanguage();
  if (capacity === undefined || seatsLeft === undefined) {
    return <>{texts.unlimited}</>;
  }
  const left = texts.placesLeft(seatsLeft, capacity);
  return <>{left}<meter min={0} max={capacity} value={capacity - seatsLeft} aria-label={left} /></>;
}
