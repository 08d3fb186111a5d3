import { useState } from "preact/hooks";
import { api, dataOf, type Event } from "../api.js";
import { useLanguage } from "../language.js";
import { usePages } from "../parts/answer.js";
import { Heading } from "../parts/Heading.js";
import { Search, type Wanted } from "../parts/Search.js";
import { ShownPages } from "../parts/Shown.js";
import { leaf, today } from "../times.js";
import { EventRow } from "./EventRow.js";

/** What is on, for everybody. */
export function CalendarPage() {
  const { texts } = useLanguage();
  const [wanted, setWanted] = useState<Wanted>({});
  const [countries, setCountries] = useState<string[]>([]);
  const events = usePages(async (cursor) => {
    const query = { from: today(), limit: 30, ...wanted, ...(cursor && { cursor }) };
    const page = await dataOf(api.GET("/v1/events", { params: { query } }));
    setCountries((known) => withThoseOf(page.items, known));
    return page;
  }, [wanted.q, wanted.country]);
  return (
    <>
      <div class="lead">
        <Heading>{texts.calendar}</Heading>
        <p>{texts.calendarLead}</p>
        <Search hint={texts.searchEvents} countries={countries} look={setWanted} />
      </div>
      <ShownPages pages={events} none={texts.noEvents}>{(items) => <Months events={items} />}</ShownPages>
    </>
  );
}

function withThoseOf(events: Event[], known: string[]): string[] {
  return [...new Set([...known, ...events.flatMap((event) => event.place?.country ?? [])])];
}

function Months({ events }: { events: Event[] }) {
  const { language } = useLanguage();
  return (
    <>
      {[...Map.groupBy(events, (event) => leaf(event, language).month)].map(([month, those]) => (
        <section key={month} class="month">
          <h2>{month}</h2>
          <ul class="rows">{those.map((event) => <EventRow key={event.id} event={event} />)}</ul>
        </section>
      ))}
    </>
  );
}
