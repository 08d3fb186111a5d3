// Prints when the events of a calendar file begin, as a calendar program works it out: one instant of UTC for each line.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], 'utf8')));
for (const zone of calendar.getAllSubcomponents('vtimezone')) {
  ICAL.TimezoneService.register(new ICAL.Timezone(zone));
}

const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
const exceptions = events.filter((event) => event.isRecurrenceException());

for (const event of events.filter((each) => !each.isRecurrenceException())) {
  exceptions.filter((exception) => exception.uid === event.uid).forEach((exception) => event.relateException(exception));
  for (const occurrence of occurrencesOf(event)) {
    if (occurrence.item.component.getFirstPropertyValue('status') !== 'CANCELLED') {
      console.log(occurrence.startDate.toJSDate().toISOString().replace('.000', ''));
    }
  }
}

function* occurrencesOf(event) {
  if (!event.isRecurring()) {
    yield { item: event, startDate: event.startDate };
    return;
  }
  const times = event.iterator();
  for (let time = times.next(); time; time = times.next()) {
    yield event.getOccurrenceDetails(time);
  }
}
