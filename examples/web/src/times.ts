import type { Event } from "./api.js";
import type { Language } from "./language.js";

const MINUTE = { hour: "2-digit", minute: "2-digit" } as const;

/** Of the visitor's own, as English of London and of New York write a day in two ways. */
function formsOf(language: Language): string {
  return navigator.languages.find((tag) => tag.startsWith(language)) ?? language;
}

/** The day and hour of an event on the clock of its place, whichever clock the visitor has. */
export function timeThere(event: Event, language: Language): string {
  const format = new Intl.DateTimeFormat(formsOf(language), { dateStyle: "full", timeStyle: "short", timeZone: event.timeZone });
  return format.formatRange(new Date(event.startInstant), new Date(event.endInstant));
}

export function hoursThere(event: Event, language: Language): string {
  const format = new Intl.DateTimeFormat(formsOf(language), { ...MINUTE, timeZone: event.timeZone });
  return format.format(new Date(event.startInstant));
}

/** The same on the visitor's own clock; nothing where that is no other. */
export function timeHere(event: Event, language: Language): string | undefined {
  const here = instant(event.startInstant, language);
  const there = instant(event.startInstant, language, event.timeZone);
  return here === there ? undefined : here;
}

export function instant(time: string, language: Language, timeZone?: string): string {
  const zone = timeZone ? { timeZone } : {};
  return new Intl.DateTimeFormat(formsOf(language), { weekday: "short", day: "numeric", month: "short", ...MINUTE, ...zone }).format(
    new Date(time),
  );
}

/** A date without a time, as memberships have it. */
export function day(date: string, language: Language): string {
  return new Intl.DateTimeFormat(formsOf(language), { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
}

/** The parts of a calendar's leaf: the month it stands under, its number and its weekday. */
export function leaf(event: Event, language: Language): { month: string; number: string; weekday: string } {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(formsOf(language), { ...options, timeZone: event.timeZone }).format(new Date(event.startInstant));
  return {
    month: part({ month: "long", year: "numeric" }),
    number: part({ day: "numeric" }).replace(/\D/g, ""),
    weekday: part({ weekday: "short" }),
  };
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
