import type { Event } from "../api.js";
import { Told, useLanguage } from "../language.js";
import { whereabouts } from "../places.js";
import { hoursThere, leaf } from "../times.js";

/** An event as a line of the calendar. */
export function EventRow({ event }: { event: Event }) {
  const { language, texts } = useLanguage();
  const { number, weekday } = leaf(event, language);
  return (
    <li class="event">
      <p class="leaf"><span class="weekday">{weekday}</span> <span class="number">{number}</span></p>
      <div>
        <p class="kind">{texts.kinds[event.kind]}</p>
        <h3><a href={`#/events/${event.id}`}><Told of={event.title} /></a></h3>
        <p class="about">
          <span>{hoursThere(event, language)}</span>
          <span>{whereabouts(event, language) ?? texts.online}</span>
          {event.attendanceMode === "HYBRID" && <span>{texts.hybrid}</span>}
        </p>
      </div>
      <EventBadge event={event} />
    </li>
  );
}

export function EventBadge({ event: { state } }: { event: Event }) {
  const { texts } = useLanguage();
  switch (state) {
    case "CANCELLED":
      return <p class="badge bad">{texts.cancelled}</p>;
    case "POSTPONED":
      return <p class="badge fair">{texts.postponed}</p>;
    default:
      return null;
  }
}
